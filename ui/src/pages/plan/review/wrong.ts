/** What of a plan's checks does not hold together; the rest is still open. */
import type { PlanFact } from '../../../generated/commands'

const WRONG = new Set<PlanFact['fact']>([
  'tasks-in-a-ring',
  'target-too-early',
  'field-without-thing',
  'reference-without-section',
  'resource-short',
  'calls-in-a-ring',
  'net-with-same-means',
  'task-without-title',
  'task-without-lead',
  'section-without-title',
])

export function isWrong(fact: PlanFact): boolean {
  return WRONG.has(fact.fact)
}
