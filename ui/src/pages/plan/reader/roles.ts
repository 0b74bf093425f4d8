/** Who does what in a plan, and whom they call: what a responder needs of it in the first seconds. */
import type {
  Contact,
  PlanContent,
  Section,
  SectionPlace,
  Task,
  TaskPhase,
} from '../../../generated/commands'
import { fold } from '../../../kit/fold'
import { outline } from './places'

export const PHASES: readonly TaskPhase[] = [
  'prepare',
  'alert',
  'protect',
  'respond',
  'sustain',
  'investigate',
  'recover',
]

/** A plan as a responder may read it: without hidden sections and the tasks that stand beside them. */
export interface Reading {
  content: PlanContent
  places: SectionPlace[]
  sections: Map<string, Section>
  tasks: Task[]
  roles: Role[]
}

export interface Role {
  name: string
  tasks: Task[]
}

/** The post that does a task: its role, or its lead's name; empty while neither is settled. */
export function roleOf(content: PlanContent, task: Task): string {
  if (task.role !== '') return task.role
  return content.stakeholders.find((one) => one.id === task.lead)?.name ?? ''
}

export function reading(content: PlanContent): Reading {
  const all = outline(content.sections)
  const places = all.filter((place) => !place.hidden)
  const hidden = new Set(all.filter((place) => place.hidden).map((place) => place.section))
  const tasks = content.tasks.filter((task) => task.section_id === null || !hidden.has(task.section_id))
  const roles = new Map<string, Task[]>()
  for (const task of tasks) {
    const role = roleOf(content, task)
    if (role !== '') roles.set(role, [...(roles.get(role) ?? []), task])
  }
  return {
    content,
    places,
    sections: new Map(content.sections.map((section) => [section.id, section])),
    tasks,
    // By name: whoever looks for their own knows how it begins.
    roles: [...roles]
      .map(([name, of]) => ({ name, tasks: of }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  }
}

/** Tasks by phase, in the order of an incident. */
export function byPhase(tasks: readonly Task[]): { phase: TaskPhase; tasks: Task[] }[] {
  return PHASES.map((phase) => ({ phase, tasks: tasks.filter((task) => task.phase === phase) })).filter(
    (group) => group.tasks.length > 0,
  )
}

/** Somebody to call, and what they do in this plan. */
export interface Call {
  contact: Contact
  does: string
}

/** How many people a card names: more are looked up in the directory. */
const CALLS = 3

/**
 * Whom to call about a task: whoever calls this post in the call tree, or begins the tree; then those of the
 * directory who lead and help. Nobody calls themselves.
 */
export function callsFor(content: PlanContent, task: Task): Call[] {
  const contact = (id: string) => content.contacts.find((one) => one.id === id)
  const own = fold(roleOf(content, task))
  const isOwn = (one: Contact | undefined) =>
    one !== undefined && (fold(one.post) === own || fold(one.name) === own)
  const lines = [...content.directory].sort((one, other) => one.position - other.position)
  const mine = lines.find((line) => isOwn(contact(line.contact_id)))
  const above = lines.find((line) => line.id === mine?.called_by)
  const root = lines.find((line) => line.called_by === null)
  const of = (stakeholder: string | null) =>
    lines.filter((line) => contact(line.contact_id)?.stakeholder_id === stakeholder)
  const wanted = [
    ...(above ? [above] : root ? [root] : []),
    ...task.support.flatMap((support) => of(support).slice(0, 1)),
    ...(mine ? [] : of(task.lead).slice(0, 1)),
  ]
  const calls: Call[] = []
  for (const line of wanted) {
    const found = contact(line.contact_id)
    if (found && !isOwn(found) && !calls.some((call) => call.contact.id === found.id))
      calls.push({ contact: found, does: line.function })
  }
  return calls.slice(0, CALLS)
}
