/** The chains that a plan's network is read by: the critical path of the response, and the way to the last follow-up. */
import type { Network } from '../../../generated/commands'

export interface Path {
  /** First to last. */
  tasks: readonly string[]
  minutes: number
}

export interface Paths {
  /** The critical path of the response. */
  main: Path
  /** The longest chain of all, where it goes on for a day or longer. */
  whole: Path | null
  /** Whether the whole one goes on from the end of the main one. */
  goesOn: boolean
}

export function paths({ critical, length_min, follow_up, follow_up_min }: Network): Paths {
  return {
    main: { tasks: critical, minutes: length_min },
    whole: follow_up.length > 0 ? { tasks: follow_up, minutes: follow_up_min } : null,
    goesOn: follow_up.length > 0 && critical.every((task, place) => follow_up[place] === task),
  }
}
