import { describe, expect, it } from 'vitest'
import { waitTree, type Waiting } from './tree'

const event = (id: string, ...after: string[]): Waiting => ({
  id,
  waits_for:
    after.length === 0
      ? null
      : { when: 'all', of: after.map((one) => ({ when: 'released' as const, event: one })) },
  contingency_for: null,
})
const drawn = (events: Waiting[]) =>
  waitTree(events).map(({ cause, depth, seen }) => {
    const name = cause.kind === 'event' ? cause.event : `${cause.decision}${cause.choice}`
    return `${'  '.repeat(depth)}${name}${seen ? ' …' : ''}`
  })

describe('the tree of what waits for what', () => {
  it('has under each cause what it opens', () => {
    const branch: Waiting = { ...event('4'), waits_for: { when: 'decided', decision: 'd', choice: 'A' } }
    expect(drawn([event('1'), event('2', '1'), event('3', '2'), branch])).toEqual([
      '1',
      '  2',
      '    3',
      'dA',
      '  4',
    ])
  })

  it('says once what follows from an event that waits for two', () => {
    expect(drawn([event('1'), event('2'), event('3', '1', '2'), event('4', '3')])).toEqual([
      '1',
      '  3',
      '    4',
      '2',
      '  3 …',
    ])
  })

  it('ends where events wait for each other', () => {
    expect(drawn([event('1', '2'), event('2', '1')])).toEqual(['2', '  1', '    2 …'])
  })

  it('shows what is kept ready under what it is kept for', () => {
    const kept: Waiting = { ...event('2'), contingency_for: { event: '1', after_ms: 0 } }
    expect(drawn([event('1'), kept])).toEqual(['1', '  2'])
  })
})
