/** A plan's tasks with what they name, and how they are changed. */
import type {
  Around,
  Network,
  PlanDetail,
  PlanFact,
  Resource,
  Stakeholder,
  Task,
} from '../../../generated/commands'
import { act } from '../../../live/act.svelte'
import { say } from '../../../live/say.svelte'
import { app } from '../../../shell/app.svelte'
import { t } from '../../../words/words.svelte'
import { factsByTask } from './checks'
import { paths } from './paths'

export class TaskBook {
  #plan: () => PlanDetail
  #around: () => Around | undefined
  #facts: () => readonly PlanFact[] | undefined

  readonly plan = $derived.by(() => this.#plan())
  readonly tasks = $derived.by(() => this.plan.tasks)
  readonly paths = $derived.by(() => paths(this.plan.network))
  readonly network: Network = $derived.by(() => this.plan.network)
  /** Tasks on the way to the last follow-up that are no part of the critical path. */
  readonly followUp = $derived.by(
    () => new Set(this.paths.whole?.tasks.filter((task) => !this.paths.main.tasks.includes(task))),
  )
  readonly facts = $derived.by(() => this.#facts() ?? [])
  readonly stakeholders: Stakeholder[] = $derived.by(() => this.#around()?.stakeholders ?? [])
  readonly resources: Resource[] = $derived.by(() => this.#around()?.resources ?? [])
  readonly factsOf = $derived.by(() => factsByTask(this.facts, this.tasks))
  /** Roles that tasks name, for offering them again. */
  readonly roles = $derived.by(() => [...new Set(this.tasks.map((task) => task.role).filter(Boolean))].sort())
  readonly steps = $derived.by(() => new Map(this.network.steps.map((step) => [step.task, step])))
  readonly #places = $derived.by(() => new Map(this.tasks.map((task, index) => [task.id, index])))
  readonly #names = $derived.by(() => new Map(this.stakeholders.map(({ id, name }) => [id, name])))
  readonly #sections = $derived.by(
    () => new Map(this.plan.outline.map((head) => [head.place.section, head.place.number])),
  )

  constructor(
    plan: () => PlanDetail,
    around: () => Around | undefined,
    facts: () => readonly PlanFact[] | undefined,
  ) {
    this.#plan = plan
    this.#around = around
    this.#facts = facts
  }

  /** Whether this person may change these tasks now. */
  get mayChange(): boolean {
    return app.mayPlan && !['superseded', 'archived'].includes(this.plan.state)
  }

  task(id: string): Task | undefined {
    return this.tasks[this.#places.get(id) ?? -1]
  }
  /** A task's number: its place in the list, from 1. */
  number(id: string): number {
    return (this.#places.get(id) ?? -1) + 1
  }
  /** The numbers of tasks, in order. */
  numbers(ids: readonly string[]): number[] {
    return ids
      .map((id) => this.number(id))
      .filter((number) => number > 0)
      .sort((a, b) => a - b)
  }
  /** A task's number and title, as it is called in a sentence. */
  called(id: string): string {
    return `${this.number(id)} ${this.task(id)?.title || t('task-untitled')}`
  }
  name(stakeholder: string | null): string {
    return stakeholder === null ? '' : (this.#names.get(stakeholder) ?? '')
  }
  section(id: string | null): string {
    return id === null ? '' : (this.#sections.get(id) ?? '')
  }

  async change(id: string, patch: Partial<Task>): Promise<Task | undefined> {
    return act('task_update', { id, patch })
  }

  async create(patch: Partial<Task>): Promise<Task | undefined> {
    return act('task_create', { home: this.plan.plan.id, patch })
  }

  /** Removes tasks, and offers to take it back. */
  async remove(tasks: readonly Task[]): Promise<void> {
    const first = tasks[0] && this.number(tasks[0].id)
    let gone = 0
    for (const task of tasks) {
      if (!(await act('task_delete', { id: task.id }))) break
      gone += 1
    }
    if (gone === 0) return
    say({
      tone: 'done',
      text: t('task-deleted', { count: gone, number: first ?? 0 }),
      step: {
        label: t('undo'),
        perform: async () => {
          for (let left = gone; left > 0; left -= 1) if (!(await act('history_undo', {}))) return
        },
      },
    })
  }

  /** Puts a task before or after another. */
  async move(id: string, beside: string, side: 'before' | 'after'): Promise<void> {
    await act('task_move', { id, index: this.number(beside) - (side === 'before' ? 1 : 0) })
  }

  async newStakeholder(name: string): Promise<string | undefined> {
    // A stakeholder belongs to no plan, so its home is left out, which the generated type does not know.
    const request = { patch: { name, kind: 'other' } } as never
    return (await act('stakeholder_create', request))?.id
  }

  async newResource(name: string): Promise<string | undefined> {
    return (await act('resource_create', { patch: { name } } as never))?.id
  }
}
