/** How a board's lists are drawn at a moment: what is due and what comes next, by the drawn clock. */
import type { Board, BoardEvent } from '../../generated/commands'

export interface Lists {
  due: BoardEvent[]
  next: BoardEvent[]
  /** What waits for something that has not come true. */
  waiting: BoardEvent[]
  held: BoardEvent[]
  ready: BoardEvent[]
  done: BoardEvent[]
}

/**
 * The lists at an exercise time. An event moves from next to due when the drawn clock passes it, without
 * waiting for a new board; whether it is released is another matter, and not decided here.
 */
export function listsAt(board: Board, now: number): Lists {
  const timed = [...board.due, ...board.next]
  const started = board.view.phase !== 'ready'
  const passed = (event: BoardEvent) => started && event.planned !== null && event.planned <= now
  return {
    due: timed.filter(passed),
    next: timed.filter((event) => !passed(event)),
    waiting: board.waiting,
    held: board.held,
    ready: board.ready,
    done: board.done,
  }
}

/** How many events are still to come by the drawn clock; a board lists only the nearest of them. */
export function toComeAt(board: Board, lists: Lists): number {
  return board.view.counts.to_come - (lists.due.length - board.due.length)
}

/** Every event that a board lists. */
export function everyEvent(board: Board): BoardEvent[] {
  const { due, next, waiting, held, ready, done } = board
  return [...due, ...next, ...waiting, ...held, ...ready, ...done]
}

/** The events in the order in which j and k go through them. */
export function inOrder(lists: Lists): BoardEvent[] {
  return [...lists.due, ...lists.next, ...lists.waiting, ...lists.held, ...lists.ready, ...lists.done]
}

/** The event to look at when nobody has chosen: what is due, else what comes next. */
export function foremost(lists: Lists): BoardEvent | undefined {
  const { due, next, held, ready, waiting, done } = lists
  return due[0] ?? next[0] ?? held[0] ?? ready[0] ?? waiting[0] ?? done[0]
}

/** The event so many places from this one; stays at either end. */
export function besides(lists: Lists, id: string | undefined, places: number): BoardEvent | undefined {
  const all = inOrder(lists)
  const at = all.findIndex((event) => event.id === id)
  if (at < 0) return foremost(lists)
  return all[Math.max(0, Math.min(all.length - 1, at + places))]
}
