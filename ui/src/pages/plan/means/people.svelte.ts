/** Who and what a plan calls on, with the words for it. */
import type { Around, Contact, PlanDetail, PlanFact, Resource } from '../../../generated/commands'
import { app } from '../../../shell/app.svelte'
import { act } from '../../../live/act.svelte'
import { say } from '../../../live/say.svelte'
import { t } from '../../../words/words.svelte'

/** Says that something was removed, and offers to take it back. */
export function sayDeleted(what: string): void {
  say({
    tone: 'done',
    text: t('deleted', { what: what || t('means-unnamed') }),
    step: { label: t('undo'), perform: () => void act('history_undo', {}) },
  })
}

/** A resource with what a plan's tasks need of it. */
export interface ResourceNeed {
  id: string
  resource: Resource
  needed: number
  /** The tasks that need it. */
  tasks: string[]
}

export class PlanPeople {
  #plan: () => PlanDetail
  #around: () => Around | undefined
  #facts: () => readonly PlanFact[] | undefined

  readonly plan = $derived.by(() => this.#plan())
  readonly facts = $derived.by(() => this.#facts() ?? [])
  readonly contacts = $derived.by(() => this.#around()?.contacts ?? [])
  readonly stakeholders = $derived.by(() => this.#around()?.stakeholders ?? [])
  readonly #byId = $derived.by(() => new Map(this.contacts.map((contact) => [contact.id, contact])))
  readonly #parties = $derived.by(() => new Map(this.stakeholders.map(({ id, name }) => [id, name])))

  /** What the plan's tasks need, in the order in which they name it. */
  readonly needs: ResourceNeed[] = $derived.by(() => {
    const needs = new Map<string, ResourceNeed>()
    const known = new Map((this.#around()?.resources ?? []).map((one) => [one.id, one]))
    for (const task of this.plan.tasks)
      for (const { resource: id, quantity } of task.resources) {
        const resource = known.get(id)
        if (!resource) continue
        const need = needs.get(id) ?? { id, resource, needed: 0, tasks: [] }
        need.needed += quantity
        need.tasks.push(task.id)
        needs.set(id, need)
      }
    return [...needs.values()]
  })

  constructor(
    plan: () => PlanDetail,
    around: () => Around | undefined,
    facts: () => readonly PlanFact[] | undefined,
  ) {
    this.#plan = plan
    this.#around = around
    this.#facts = facts
  }

  get mayChange(): boolean {
    return app.mayPlan && !['superseded', 'archived'].includes(this.plan.state)
  }

  contact(id: string): Contact | undefined {
    return this.#byId.get(id)
  }
  party(id: string | undefined): string {
    return this.#parties.get(id ?? '') ?? ''
  }
  /** A contact as people call it: the post, or the person where there is none. */
  name(contact: Contact | undefined): string {
    return contact?.post || contact?.name || t('means-unnamed')
  }
  /** Whether neither a number nor a radio is known. */
  unreachable(contact: Contact | undefined): boolean {
    return (
      contact !== undefined && ![contact.phone, contact.phone_other, contact.radio].some((one) => one.trim())
    )
  }
}
