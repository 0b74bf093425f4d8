/** Where what fires stands on a drawn timeline. Pure geometry: no words, no clock. */
import type { Firing } from '../../../generated/commands'

export interface Lane {
  who: string
  firings: Firing[]
}

/** More lanes than these are no picture any more: the rest share the last one. */
export const LANES = 12

/** A lane for each controller, the first to act first. */
export function lanes(firings: readonly Firing[], controller: (event: string) => string): Lane[] {
  const byName = new Map<string, Lane>()
  for (const firing of firings) {
    const who = controller(firing.event).trim()
    const known = byName.get(who) ?? (byName.size < LANES ? undefined : [...byName.values()].at(-1))
    const lane = known ?? { who, firings: [] }
    lane.firings.push(firing)
    if (!known) byName.set(who, lane)
  }
  return [...byName.values()]
}

const MINUTE = 60_000
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE)

/** Round moments between two, at most about so many. */
export function ticks(from: number, to: number, most: number): number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? Math.ceil((to - from) / most)
  const found: number[] = []
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at)
  return found
}
