import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../generated/commands'
import { choicesIn, eventsIn, inWords, isWhole, turned, type Names } from './words'

const names: Names = {
  event: (id) => `event ${id}`,
  decision: () => 'Evacuate?',
  choice: (_, key) => key,
}
const released = (event: string): Condition => ({ when: 'released', event })
const decided: Condition = { when: 'decided', decision: 'd', choice: 'B' }

describe('a condition', () => {
  it('is told in one sentence, what stands together in brackets', () => {
    const condition: Condition = {
      when: 'all',
      of: [
        decided,
        { when: 'any', of: [released('1'), { when: 'after', of: released('2'), wait_ms: 600_000 }] },
      ],
    }
    expect(inWords(condition, names)).toBe(
      '“Evacuate?” is decided as B and (“event 1” is released or 10 min have passed after this: “event 2” is released)',
    )
  })

  it('is kept when everything in it has been chosen', () => {
    expect(isWhole(released('1'))).toBe(true)
    expect(isWhole({ when: 'all', of: [decided, released('')] })).toBe(false)
    expect(isWhole({ when: 'any', of: [] })).toBe(false)
    expect(isWhole({ when: 'count', events: ['1', '2'], at_least: 0 })).toBe(false)
    expect(isWhole({ when: 'after', of: released(''), wait_ms: 0 })).toBe(false)
  })

  it('that becomes a group takes itself in, and one that becomes another group keeps what is in it', () => {
    const all = turned(decided, 'all')
    expect(all).toEqual({ when: 'all', of: [decided] })
    expect(turned({ when: 'all', of: [decided, released('1')] }, 'any')).toEqual({
      when: 'any',
      of: [decided, released('1')],
    })
  })

  it('keeps the event or the choice that it names when it becomes another kind', () => {
    expect(turned(released('1'), 'answered')).toEqual({ when: 'answered', event: '1', response: 'met' })
    expect(turned({ when: 'after', of: decided, wait_ms: 1 }, 'decided')).toEqual(decided)
  })

  it('names everything that is waited for', () => {
    const condition: Condition = {
      when: 'any',
      of: [
        decided,
        { when: 'count', events: ['1', '2'], at_least: 1 },
        { when: 'after', of: released('3'), wait_ms: 0 },
      ],
    }
    expect(eventsIn(condition)).toEqual(['1', '2', '3'])
    expect(choicesIn(condition)).toEqual([{ decision: 'd', choice: 'B' }])
  })
})
