/**
 * The longest chains of a plan's tasks. A follow-up that is due days later would swallow the minutes of the response
 * in one figure, so the response has a path of its own, and the way to the last follow-up is said beside it.
 */
import type { Network } from '../../../generated/commands'

/** What ends so many minutes after the trigger, or later, follows the response: a day. */
const FOLLOW_UP = 24 * 60

export interface Path {
  /** First to last. */
  tasks: readonly string[]
  minutes: number
}

export interface Paths {
  /** The longest chain of what is done within a day, or of everything where all of it takes longer. */
  main: Path
  /** Where something ends a day after the trigger or later: the longest chain of all. */
  whole: Path | null
  /** Whether the whole one goes on from the end of the main one. */
  goesOn: boolean
}

/** The paths of a network; `before` gives what a task waits for. */
export function paths(network: Network, before: (task: string) => readonly string[]): Paths {
  const whole = { tasks: network.critical, minutes: network.length_min }
  // Whatever comes before a task ends before it does, so a chain back from one of these stays among them.
  const ends = new Map(network.steps.map(({ task, end_min }) => [task, end_min]))
  const last = (among: readonly string[]) =>
    among.reduce<string | undefined>(
      (best, task) => (best === undefined || (ends.get(task) ?? 0) > (ends.get(best) ?? 0) ? task : best),
      undefined,
    )
  const response = network.steps.map(({ task }) => task).filter((task) => (ends.get(task) ?? 0) < FOLLOW_UP)
  const end = last(response.filter((task) => ends.get(task) !== 0))
  if (whole.minutes < FOLLOW_UP || end === undefined) return { main: whole, whole: null, goesOn: false }
  const tasks: string[] = []
  for (
    let at: string | undefined = end;
    at !== undefined;
    at = last(before(at).filter((one) => ends.has(one)))
  )
    tasks.unshift(at)
  return {
    main: { tasks, minutes: ends.get(end) ?? 0 },
    whole,
    goesOn: tasks.every((task, place) => whole.tasks[place] === task),
  }
}
