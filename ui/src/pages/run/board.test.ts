import { describe, expect, it } from 'vitest'
import type { Board, BoardEvent, RunView } from '../../generated/commands'
import { besides, foremost, listsAt, toComeAt } from './board'

const event = (number: string, planned: number | null): BoardEvent => ({
  id: number,
  number,
  title: '',
  kind: 'inject',
  planned,
  waits: false,
  recipient: '',
  method: '',
  controller: '',
  play: { status: 'pending', actual: null, late_ms: null, released_seq: null, recalls: 0, repeats: 0 },
  suggested: null,
  by_clock: false,
})
const board = (phase: RunView['phase']): Board => ({
  view: { phase } as RunView,
  due: [event('12', 60_000)],
  next: [event('13', 120_000), event('14', 180_000)],
  held: [event('9', 10_000)],
  ready: [event('C1', null)],
  waiting: [],
  decisions: [],
  done: [event('1', 0)],
})
const numbers = (events: BoardEvent[]) => events.map(({ number }) => number)

describe('a drawn board', () => {
  it('moves an event to due when the drawn clock passes it', () => {
    expect(numbers(listsAt(board('running'), 119_999).due)).toEqual(['12'])
    expect(numbers(listsAt(board('running'), 120_000).due)).toEqual(['12', '13'])
  })

  it('knows how many are still to come, those that it does not list included', () => {
    const long = board('running')
    long.view.counts = { to_come: 500 } as RunView['counts']
    expect(toComeAt(long, listsAt(long, 60_000))).toBe(500)
    expect(toComeAt(long, listsAt(long, 120_000))).toBe(499)
  })

  it('has nothing due before play begins', () => {
    expect(listsAt(board('ready'), 999_999).due).toEqual([])
  })

  it('shows first what is due', () => {
    expect(foremost(listsAt(board('running'), 60_000))?.number).toBe('12')
    expect(foremost(listsAt(board('ready'), 0))?.number).toBe('12')
  })

  it('is gone through from list to list and stays at its ends', () => {
    const lists = listsAt(board('running'), 60_000)
    expect(besides(lists, '14', 1)?.number).toBe('9')
    expect(besides(lists, '12', -1)?.number).toBe('12')
    expect(besides(lists, '1', 5)?.number).toBe('1')
    expect(besides(lists, 'gone', 1)?.number).toBe('12')
  })
})
