import { describe, expect, it } from 'vitest'
import { begin, declare, saving, type Unsaved } from './saving.svelte'

describe('what is said of saving', () => {
  it('is “saved” only where nothing is under way and nothing waits', () => {
    expect(saving().state).toBe('saved')
    const over = begin()
    expect(saving().state).toBe('saving')
    over('done')
    expect(saving().state).toBe('saved')
  })

  it('is “not saved” after a command that failed, until another is done; a refusal changes nothing', () => {
    begin()('failed')
    expect(saving().state).toBe('unsaved')
    begin()('done')
    expect(saving().state).toBe('saved')
    begin()('refused')
    expect(saving().state).toBe('saved')
  })

  it('is not “saved” for as long as something typed waits, whatever else is done meanwhile', () => {
    let stands: Unsaved | null = { state: 'saving' }
    const undeclare = declare('section 1', () => stands)
    expect(saving().state).toBe('saving')
    stands = { state: 'unsaved', where: '#/plans/1/write' }
    begin()('done')
    expect(saving()).toEqual({ state: 'unsaved', where: '#/plans/1/write' })
    stands = null
    expect(saving().state).toBe('saved')
    undeclare()
  })

  it('is asked of whoever declared it last', () => {
    const first = declare('section 1', () => ({ state: 'unsaved' }))
    const second = declare('section 1', () => null)
    first()
    expect(saving().state).toBe('saved')
    second()
  })
})
