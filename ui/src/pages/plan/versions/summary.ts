/** What changed between two states of a plan, as a few lines for its record of changes. */
import type { PlanChangeKind, PlanDifference, PlanList, SectionChange } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'

/** A heading's title, without its number. */
export function titleOf(heading: string): string {
  return heading.replace(/^[A-Z]?\d+(\.\d+)*\s+/, '')
}

/** Whether a section is called otherwise than before. */
export function isRenamed(change: SectionChange): boolean {
  return change.kind === 'changed' && titleOf(change.before) !== titleOf(change.after)
}

/** No more names than this in one line: the comparison itself has the rest. */
const NAMED = 12

function named(names: string[]): string {
  const shown = names.slice(0, NAMED).join('; ')
  return names.length > NAMED ? t('changes-and-more', { names: shown, more: names.length - NAMED }) : shown
}

/** One line for each sort of change; the planner goes on from there. */
export function changesInWords({ sections, things }: PlanDifference): string {
  const lines: string[] = []
  const add = (id: string, changes: SectionChange[], name: (change: SectionChange) => string) => {
    if (changes.length > 0) lines.push(t(id, { names: named(changes.map(name)) }))
  }
  add(
    'changes-sections-changed',
    sections.filter((one) => one.kind === 'changed' && one.text.length > 0),
    (one) => one.after,
  )
  add(
    'changes-sections-added',
    sections.filter((one) => one.kind === 'added'),
    (one) => one.after,
  )
  add(
    'changes-sections-removed',
    sections.filter((one) => one.kind === 'removed'),
    (one) => one.before,
  )
  add('changes-sections-renamed', sections.filter(isRenamed), (one) => `${one.before} → ${one.after}`)
  add(
    'changes-sections-moved',
    sections.filter((one) => one.moved),
    (one) => one.after,
  )
  const lists = [...new Set(things.map((thing) => thing.list))]
  for (const list of lists) {
    const of = (kind: PlanChangeKind) => things.filter((one) => one.list === list && one.kind === kind)
    lines.push(
      t('changes-things', { list: t(`changes-list-${list satisfies PlanList}`), counts: counts(of) }),
    )
  }
  return lines.join('\n')
}

function counts(of: (kind: PlanChangeKind) => unknown[]): string {
  return (['changed', 'added', 'removed'] as const)
    .map((kind) => [kind, of(kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`changes-count-${kind}`, { count }))
    .join(', ')
}
