/** Changes of what is not text: by sort, with names and values a planner would use. */
import type { PlanDifference, PlanFieldChange, PlanList, PlanThingChange } from '../../../generated/commands'
import { known, t } from '../../../words/words.svelte'
import { writeMinutes } from '../minutes'

/** What a comparison can be narrowed to. */
export const SORTS = ['text', 'task', 'level', 'people', 'means', 'plan'] as const
export type Sort = (typeof SORTS)[number]

const SORT_OF: Record<PlanList, Sort> = {
  plan: 'plan',
  task: 'task',
  level: 'level',
  directory: 'people',
  contact: 'people',
  stakeholder: 'people',
  net: 'means',
  resource: 'means',
  asset: 'means',
}

/** Things by their list, in the order of the sorts. */
export function thingsByList(things: readonly PlanThingChange[], sort: Sort | 'all') {
  const lists = (Object.keys(SORT_OF) as PlanList[]).sort(
    (one, other) => SORTS.indexOf(SORT_OF[one]) - SORTS.indexOf(SORT_OF[other]),
  )
  return lists
    .filter((list) => sort === 'all' || SORT_OF[list] === sort)
    .map((list) => ({ list, changes: things.filter((thing) => thing.list === list) }))
    .filter(({ changes }) => changes.length > 0)
}

/** How many changes there are of each sort. */
export function countSorts({ sections, things }: PlanDifference): Record<Sort, number> {
  const counts: Record<Sort, number> = {
    text: sections.length,
    task: 0,
    level: 0,
    people: 0,
    means: 0,
    plan: 0,
  }
  for (const thing of things) counts[SORT_OF[thing.list]] += 1
  return counts
}

/** A field's name. */
export function fieldName(field: string): string {
  const id = `compare-field-${field.replaceAll('_', '-')}`
  return known(id) ? t(id) : field
}

const MINUTES = new Set(['target_min', 'takes_min'])

/** A field's value; what is empty says so. */
export function valueInWords(field: string, value: string): string {
  if (value === '') return t('compare-nothing')
  if (MINUTES.has(field)) return writeMinutes(Number(value))
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'compare-yes' : 'compare-no')
  const word = { phase: `task-phase-${value}`, kind: `plan-kind-${value}` }[field]
  return word !== undefined && known(word) ? t(word) : value
}

/** The fields worth reading: of a thing that came or went, those that said something. */
export function readFields(change: PlanThingChange): PlanFieldChange[] {
  if (change.kind === 'changed') return change.fields
  const said = (value: string) => value !== '' && value !== 'false'
  const named = new Set(['title', 'name'])
  return change.fields.filter((one) => !named.has(one.field) && (said(one.before) || said(one.after)))
}
