import { describe, expect, it } from 'vitest'
import { OwnWrites } from './own-writes'

const NOTICE = true
const LOST = false

describe('the notice of a write from here', () => {
  it('is not followed by a question, whether it comes before the reply or after it', () => {
    const own = new OwnWrites()
    own.begin()
    expect(own.hear(NOTICE)).toBe(false)
    expect(own.end(true)).toBe(false)
    own.begin()
    expect(own.end(true)).toBe(false)
    expect(own.hear(NOTICE)).toBe(false)
    expect(own.hear(NOTICE)).toBe(true)
  })

  it('hides no change of others, before it, after it or during it', () => {
    const own = new OwnWrites()
    own.begin()
    own.hear(NOTICE)
    own.hear(NOTICE)
    expect(own.end(true)).toBe(true)
    own.begin()
    own.hear(NOTICE)
    expect(own.end(false)).toBe(true)
    expect(own.hear(NOTICE)).toBe(true)
  })

  it('is not waited for once notices were lost', () => {
    const own = new OwnWrites()
    own.begin()
    own.end(true)
    expect(own.hear(LOST)).toBe(true)
    expect(own.hear(NOTICE)).toBe(true)
    own.begin()
    own.hear(LOST)
    expect(own.end(true)).toBe(true)
  })
})
