/** Which tasks of a network are drawn: a large one is no picture as a whole. */
import type { NetworkStep } from '../../../generated/commands'
import type { TaskBook } from './book.svelte'

export const EXTENTS = ['all', 'critical', 'near'] as const
export type Extent = (typeof EXTENTS)[number]

export interface Show {
  /** Every task, the critical path with the way to the last follow-up, or the selected task with what leads to it and what follows it. */
  extent: Extent
  /** Of these, those of one phase, role and section; empty for all. */
  phase: string
  role: string
  section: string
}

/** More boxes than these are no picture any more. */
export const DRAWN = 300
/** A network with more tasks than these is shown by its critical path first. */
const MANY = 60

/** What is drawn first; a task that somebody came to see is in it. */
export function showFirst({ network: { steps, critical }, followUp }: TaskBook, asked?: string): Show {
  const large = steps.length > MANY && critical.length > 0
  const elsewhere = asked !== undefined && !critical.includes(asked) && !followUp.has(asked)
  return { extent: large ? (elsewhere ? 'near' : 'critical') : 'all', phase: '', role: '', section: '' }
}

/** The steps that pass. */
export function passing(book: TaskBook, show: Show, selected: string | undefined): NetworkStep[] {
  const near = show.extent === 'near' && selected !== undefined ? around(book, selected) : undefined
  return book.network.steps.filter(({ task: id, critical }) => {
    const task = book.task(id)
    return (
      task !== undefined &&
      (show.extent !== 'critical' || critical || book.followUp.has(id)) &&
      (near === undefined || near.has(id)) &&
      (show.phase === '' || task.phase === show.phase) &&
      (show.role === '' || task.role === show.role) &&
      (show.section === '' || task.section_id === show.section)
    )
  })
}

/** A task, all that leads to it, and what waits for it alone or among others. */
function around(book: TaskBook, task: string): Set<string> {
  const found = new Set([task])
  // A set is gone through to its end, what is added on the way included.
  for (const id of found) for (const before of book.task(id)?.after ?? []) found.add(before)
  for (const { id, after } of book.tasks) if (after.includes(task)) found.add(id)
  return found
}

/** Of the steps that pass those that are drawn: the critical path whatever else has no room. */
export function roomFor(steps: readonly NetworkStep[]): readonly NetworkStep[] {
  if (steps.length <= DRAWN) return steps
  const room = DRAWN - steps.filter((step) => step.critical).length
  let others = 0
  return steps.filter((step) => step.critical || (others += 1) <= room)
}
