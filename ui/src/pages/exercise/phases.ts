/** Where a new phase begins among the events that are known so far. */
import type { Divider } from '../../kit/grid/dividers'

/**
 * A divider above each event whose phase differs from the one before it. An event whose predecessor has not
 * come yet gets none: whether a phase begins there is not known.
 */
export function phaseDividers(known: Iterable<[number, { phase: string }]>, none: string): Divider[] {
  const dividers: Divider[] = []
  let last: [number, string] = [-1, '']
  for (const [index, { phase }] of known) {
    const follows = last[0] === index - 1
    if (follows && phase !== last[1]) dividers.push({ before: index, label: phase === '' ? none : phase })
    last = [index, phase]
  }
  return dividers
}
