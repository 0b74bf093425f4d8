/** What a plan's checks found, in words, and where to see to it. Shared by every face of a plan. */
import type { Around, PlanDetail, PlanFact } from '../../generated/commands'
import type { Place } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'
import { writeMinutes } from './minutes'

export interface FactInWords {
  text: string
  /** Whether the plan contradicts itself here; otherwise something is only still open. */
  wrong: boolean
  /** Where it is seen to. */
  place: Place
  /** The section it is about, if it is about one: for a task, the one it stands beside. */
  section: string | null
}

const WRONG: ReadonlySet<PlanFact['fact']> = new Set<PlanFact['fact']>([
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

/** Whether a plan contradicts itself in this; what is not wrong is still open. */
export const isWrong = ({ fact }: PlanFact): boolean => WRONG.has(fact)

/**
 * A fact in words. `around` is what `stakeholder_list` says; without it, resources and contacts are not named.
 */
export function factInWords(fact: PlanFact, plan: PlanDetail, around?: Around): FactInWords {
  const id = plan.plan.id
  const tab = (to: 'write' | 'tasks' | 'means', part?: string): Place => ({ page: 'plan', id, tab: to, part })
  const taskOf = (task: string) => plan.tasks.find((one) => one.id === task)
  const task = (of: string) => {
    const found = taskOf(of)
    const number = plan.tasks.findIndex((one) => one.id === of) + 1
    return t('fact-task', { number: String(number), title: found?.title || t('untitled') })
  }
  const section = (of: string) => {
    const head = plan.outline.find((one) => one.place.section === of)
    return [head?.place.number, head?.title || t('untitled')].filter(Boolean).join(' ')
  }
  const resource = (of: string) => {
    const found = around?.resources.find((one) => one.id === of)
    return found
      ? [found.name, found.unit && `(${found.unit})`].filter(Boolean).join(' ')
      : t('fact-a-resource')
  }
  const contact = (of: string) => {
    const found = around?.contacts.find((one) => one.id === of)
    return found?.post || found?.name || t('fact-a-contact')
  }
  const level = (of: string) => plan.levels.find((one) => one.id === of)?.name || t('untitled')
  const net = (of: string) => plan.nets.find((one) => one.id === of)?.name || t('untitled')
  const line = (of: string) => {
    const found = plan.directory.find((one) => one.id === of)
    return found ? contact(found.contact_id) : t('fact-a-contact')
  }

  const about = (text: string, place: Place, beside: string | null = null): FactInWords => ({
    text,
    wrong: isWrong(fact),
    place,
    section: beside,
  })
  const ofTask = (of: string, args: Record<string, string | number> = {}) =>
    about(
      t(`fact-${fact.fact}`, { task: task(of), ...args }),
      tab('tasks', of),
      taskOf(of)?.section_id ?? null,
    )
  const ofSection = (of: string, args: Record<string, string> = {}) =>
    about(t(`fact-${fact.fact}`, { section: section(of), ...args }), tab('write', of), of)

  switch (fact.fact) {
    case 'tasks-in-a-ring':
      return about(
        t('fact-tasks-in-a-ring', { tasks: fact.tasks.map(task).join(', ') }),
        tab('tasks', fact.tasks[0]),
        taskOf(fact.tasks[0] ?? '')?.section_id ?? null,
      )
    case 'target-too-early':
      return ofTask(fact.task, {
        target: writeMinutes(fact.target_min),
        possible: writeMinutes(fact.possible_min),
      })
    case 'task-without-title':
    case 'task-without-lead':
    case 'task-without-target':
    case 'task-without-section':
    case 'target-to-check':
    case 'lead-not-in-directory':
      return ofTask(fact.task)
    case 'field-without-thing':
      return ofSection(fact.section, { last: fact.last || '…' })
    case 'figure-to-check':
      return ofSection(fact.section, { shows: fact.shows })
    case 'reference-without-section':
    case 'section-unwritten':
    case 'section-without-title':
      return ofSection(fact.section)
    case 'resource-short':
      return about(
        t('fact-resource-short', {
          resource: resource(fact.resource),
          needed: fact.needed,
          count: fact.count,
        }),
        tab('means', fact.resource),
      )
    case 'resource-uncounted':
      return about(
        t('fact-resource-uncounted', { resource: resource(fact.resource), needed: fact.needed }),
        tab('means', fact.resource),
      )
    case 'calls-in-a-ring':
      return about(t('fact-calls-in-a-ring', { contact: line(fact.line) }), tab('means', fact.line))
    case 'contact-unreachable':
      return about(t('fact-contact-unreachable', { contact: contact(fact.contact) }), {
        page: 'stakeholders',
        part: fact.contact,
      })
    case 'level-without-trigger':
    case 'level-without-who':
      return about(t(`fact-${fact.fact}`, { level: level(fact.level) }), tab('means', fact.level))
    case 'net-without-fallback':
      return about(t('fact-net-without-fallback', { net: net(fact.net) }), tab('means', fact.net))
    case 'net-with-same-means':
      return about(
        t('fact-net-with-same-means', { net: net(fact.net), means: fact.means }),
        tab('means', fact.net),
      )
    case 'plan-without-owner':
    case 'plan-without-scope':
    case 'plan-without-review-cycle':
      return about(t(`fact-${fact.fact}`), tab('write'))
    case 'plan-without-levels':
    case 'plan-without-nets':
    case 'plan-without-directory':
      return about(t(`fact-${fact.fact}`), tab('means'))
  }
}
