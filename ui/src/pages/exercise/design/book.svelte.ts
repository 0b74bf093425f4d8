/** An exercise's design with what it names: events, plans and their tasks, organisations and contacts. */
import { untrack } from 'svelte'
import type { Around, Design, Event, Exercise, PlanDetail, PlanLine, Task } from '../../../generated/commands'
import type { Refusal } from '../../../host/host'
import { host } from '../../../host/open'
import { act } from '../../../live/act.svelte'
import { hearing } from '../../../live/hearing'
import { app } from '../../../shell/app.svelte'
import { t } from '../../../words/words.svelte'

/** A task of a plan that is exercised, as it is called there. */
export interface PlannedTask {
  task: Task
  /** Its place in its plan's list, from 1. */
  number: number
  plan: { id: string; title: string }
}

/** Events come in pieces of this many. */
const PIECE = 1000
/** How long nothing may change before events are counted again, in milliseconds. */
const REST = 800

export class DesignBook {
  #design: () => Design
  #around: () => Around | undefined
  #plans: () => readonly PlanLine[] | undefined

  readonly design = $derived.by(() => this.#design())
  readonly exercise = $derived.by(() => this.design.exercise)
  readonly plans = $derived.by(() => this.#plans() ?? [])
  readonly stakeholders = $derived.by(() => this.#around()?.stakeholders ?? [])
  readonly contacts = $derived.by(() => this.#around()?.contacts ?? [])
  /** Every event, in time. */
  events = $state.raw<readonly Event[]>([])
  /** What stands in a field that was refused. */
  wrong = $state.raw<Refusal | null>(null)
  #exercised = $state.raw<readonly PlanDetail[]>([])

  /** The tasks of the plans that are exercised. */
  readonly tasks: readonly PlannedTask[] = $derived.by(() =>
    this.#exercised.flatMap(({ plan: { id, title }, tasks }) =>
      tasks.map((task, index) => ({ task, number: index + 1, plan: { id, title } })),
    ),
  )
  readonly #tasks = $derived.by(() => new Map(this.tasks.map((one) => [one.task.id, one])))
  readonly #events = $derived.by(() => new Map(this.events.map((event) => [event.id, event])))
  readonly #names = $derived.by(() => new Map(this.stakeholders.map(({ id, name }) => [id, name])))
  /** How many events serve each objective. */
  readonly serving = $derived.by(() => tally(this.events.flatMap((event) => event.objectives)))
  /** How many events name each phase, storyline and sender. */
  readonly named = $derived.by(() => ({
    phase: tally(this.events.map((event) => event.phase)),
    storyline: tally(this.events.map((event) => event.storyline)),
    sender: tally(this.events.map((event) => event.sender)),
  }))

  constructor(
    design: () => Design,
    around: () => Around | undefined,
    plans: () => readonly PlanLine[] | undefined,
  ) {
    this.#design = design
    this.#around = around
    this.#plans = plans
    const id = $derived(this.exercise.id)
    const exercised = $derived(this.exercise.plans.join(' '))
    $effect(() => {
      const exercise = id
      return askNowAndAfter(['event'], () => this.#askEvents(exercise))
    })
    $effect(() => {
      const wanted = exercised
      return askNowAndAfter(['plan'], () => this.#askPlans(wanted === '' ? [] : wanted.split(' ')))
    })
  }

  get mayChange(): boolean {
    return app.mayPlan
  }

  task(id: string): PlannedTask | undefined {
    return this.#tasks.get(id)
  }
  /** A task's number, title and plan, as it is called in a sentence. */
  taskName(id: string): string {
    const found = this.#tasks.get(id)
    if (!found) return t('design-task-elsewhere')
    const { task, number, plan } = found
    return `${number} ${task.title || t('task-untitled')} · ${plan.title}`
  }
  eventName(id: string): string {
    const event = this.#events.get(id)
    return event ? `${event.number} ${event.title}` : ''
  }
  party(id: string): string {
    return this.#names.get(id) ?? ''
  }

  async set(patch: Partial<Exercise>): Promise<void> {
    this.wrong = null
    await act('exercise_update', { exercise: this.exercise.id, patch }, (refused) => {
      if (refused.field === undefined) return false
      this.wrong = refused
      return true
    })
  }
  about(field: string): string | undefined {
    return this.wrong?.field === field ? this.wrong.message : undefined
  }

  async newParty(name: string): Promise<string | undefined> {
    // A stakeholder belongs to no exercise, so its home is left out, which the generated type does not know.
    return (await act('stakeholder_create', { patch: { name, kind: 'other' } } as never))?.id
  }

  async #askEvents(exercise: string): Promise<void> {
    const all: Event[] = []
    for (let more = true; more;) {
      const page = await host().call('event_page', { exercise, skip: all.length, take: PIECE, sort: 'time' })
      all.push(...page.events)
      more = page.events.length > 0 && all.length < page.total
    }
    this.events = all
  }

  async #askPlans(wanted: readonly string[]): Promise<void> {
    this.#exercised = await Promise.all(wanted.map((plan) => host().call('plan_get', { plan })))
  }
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Asks now, and again when nothing has changed for a while. The design's own question says what fails. */
function askNowAndAfter(topics: Parameters<typeof hearing.listen>[0], ask: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const quietly = () => void ask().catch(() => {})
  untrack(quietly)
  const stop = hearing.listen(topics, () => {
    clearTimeout(timer)
    timer = setTimeout(quietly, REST)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
