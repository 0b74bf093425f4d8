import { describe, expect, it, vi } from 'vitest'
import { Hearing } from './hearing'

describe('hearing of changes', () => {
  it('asks again only for what a notice touches', () => {
    const hearing = new Hearing()
    const [events, runs] = [vi.fn(), vi.fn()]
    hearing.listen(['event'], events)
    hearing.listen(['run', 'journal'], runs)
    hearing.hear({ revision: 1, topics: ['event', 'exercise'] })
    expect(events).toHaveBeenCalledTimes(1)
    expect(runs).not.toHaveBeenCalled()
  })

  it('asks for everything again when a notice was lost', () => {
    const hearing = new Hearing()
    const runs = vi.fn()
    hearing.listen(['run'], runs)
    hearing.hear({ revision: 4, topics: ['event'] })
    hearing.hear({ revision: 6, topics: ['event'] })
    expect(runs).toHaveBeenCalledTimes(1)
  })

  it('takes two notices of one revision for no gap', () => {
    const hearing = new Hearing()
    const settings = vi.fn()
    hearing.listen(['settings'], settings)
    hearing.hear({ revision: 4, topics: ['run'] })
    hearing.hear({ revision: 4, topics: ['run'] })
    hearing.hear({ revision: 5, topics: ['event'] })
    expect(settings).not.toHaveBeenCalled()
  })

  it('asks for everything again when another workspace was opened', () => {
    const hearing = new Hearing()
    const runs = vi.fn()
    hearing.listen(['run'], runs)
    hearing.hear({ revision: 90, topics: ['event'] })
    hearing.hear({ revision: 3, topics: ['workspace'] })
    expect(runs).toHaveBeenCalledTimes(1)
  })

  it('is silent to those who left', () => {
    const hearing = new Hearing()
    const left = vi.fn()
    hearing.listen(['run'], left)()
    hearing.everybody()
    expect(left).not.toHaveBeenCalled()
  })
})
