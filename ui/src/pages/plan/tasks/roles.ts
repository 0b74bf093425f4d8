/** Who does what: a card for every post that tasks name. */
import type { Task } from '../../../generated/commands'
import { PHASES } from './phases'

export interface RoleCard {
  key: string
  /** The stakeholder; null while tasks have no lead. */
  lead: string | null
  /** The post; empty is the stakeholder as a whole. */
  role: string
  /** What the post does, phase by phase. */
  tasks: Task[]
  /** What the stakeholder helps with, on its own card only. */
  helps: Task[]
}

const keyOf = (lead: string | null, role: string) => `${lead ?? ''}/${role.trim().toLowerCase()}`

/** A card for each post in the order in which the plan first names it; what nobody does yet comes last. */
export function roleCards(tasks: readonly Task[]): RoleCard[] {
  const cards = new Map<string, RoleCard>()
  const card = (lead: string | null, role: string) => {
    const key = keyOf(lead, role)
    const found = cards.get(key) ?? { key, lead, role: role.trim(), tasks: [], helps: [] }
    cards.set(key, found)
    return found
  }
  for (const task of tasks) {
    card(task.lead, task.role).tasks.push(task)
    for (const helper of task.support) card(helper, '').helps.push(task)
  }
  const phase = (task: Task) => PHASES.indexOf(task.phase)
  for (const one of cards.values()) one.tasks.sort((a, b) => phase(a) - phase(b))
  // Who only helps comes after those who lead.
  const late = (one: RoleCard) => (one.lead === null && one.role === '' ? 2 : Number(one.tasks.length === 0))
  return [...cards.values()].sort((a, b) => late(a) - late(b))
}
