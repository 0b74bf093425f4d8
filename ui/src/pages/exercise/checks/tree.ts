/** What waits for what, as an indented tree: under each cause what it opens, and under that what follows. */
import type { ContingencyFor, Condition } from '../../../generated/commands'
import { choicesIn, eventsIn } from '../conditions/words'

/** What of an event the tree is made of. */
export interface Waiting {
  id: string
  waits_for: Condition | null
  contingency_for: ContingencyFor | null
}

/** A thing that something waits for: an event, or a choice of a decision. */
export type Cause = { kind: 'event'; event: string } | { kind: 'choice'; decision: string; choice: string }

export interface Node {
  key: string
  cause: Cause
  depth: number
  /** How many events wait for it. */
  opens: number
  /** Whether more than its parent is waited for. */
  also: boolean
  /** What it opens stands further up already. */
  seen: boolean
}

const keyOf = (cause: Cause): string =>
  cause.kind === 'event' ? cause.event : `${cause.decision} ${cause.choice}`

/** Everything an event waits for. */
function causesOf({ waits_for: condition, contingency_for: kept }: Waiting): Cause[] {
  const events = [...(condition ? eventsIn(condition) : []), ...(kept ? [kept.event] : [])]
  const choices = condition ? choicesIn(condition) : []
  return [
    ...choices.map((choice): Cause => ({ kind: 'choice', ...choice })),
    ...[...new Set(events)].map((event): Cause => ({ kind: 'event', event })),
  ]
}

/**
 * The tree from its roots down, a line each. A root is waited for and waits for nothing itself; where all wait for
 * each other in a ring, the first of the ring stands as a root, so that nothing is left out.
 */
export function waitTree(events: readonly Waiting[]): Node[] {
  const opened = new Map<string, string[]>()
  const causes = new Map<string, Cause>()
  const waitsFor = new Map<string, number>()
  for (const event of events) {
    const of = causesOf(event)
    if (of.length > 0) waitsFor.set(event.id, of.length)
    for (const cause of of) {
      causes.set(keyOf(cause), cause)
      opened.set(keyOf(cause), [...(opened.get(keyOf(cause)) ?? []), event.id])
    }
  }
  const nodes: Node[] = []
  const shown = new Set<string>()
  const put = (cause: Cause, depth: number, path: string): void => {
    const key = keyOf(cause)
    const opens = opened.get(key) ?? []
    const seen = shown.has(key) && opens.length > 0
    nodes.push({
      key: `${path}/${key}`,
      cause,
      depth,
      opens: opens.length,
      also: cause.kind === 'event' && (waitsFor.get(cause.event) ?? 0) > 1,
      seen,
    })
    shown.add(key)
    if (!seen) for (const event of opens) put({ kind: 'event', event }, depth + 1, `${path}/${key}`)
  }
  const order = [...causes.entries()]
  for (const [key, cause] of order) if (!waitsFor.has(key)) put(cause, 0, '')
  for (const [key, cause] of order) if (!shown.has(key)) put(cause, 0, '')
  return nodes
}
