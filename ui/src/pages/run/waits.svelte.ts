/** What the events of a run wait for, in words. A board says that an event waits; the event itself says for what. */
import { untrack } from 'svelte'
import type {
  Board,
  BoardEvent,
  Condition,
  ContingencyFor,
  DecisionLine,
  EventView,
} from '../../generated/commands'
import { host } from '../../host/open'
import { t } from '../../words/words.svelte'
import { eventName } from '../exercise/book.svelte'
import { choicesIn, eventsIn, inWords, type Names } from '../exercise/conditions/words'
import { everyEvent } from './board'

export class Waits implements Names {
  readonly #run: string
  readonly #board: () => Board | undefined
  /** What was asked for, so that nothing is asked for twice: a run's events never change. */
  readonly #asked = new Set<string>()
  #conditions = $state.raw<ReadonlyMap<string, Condition>>(new Map())
  #kept = $state.raw<ReadonlyMap<string, ContingencyFor>>(new Map())
  #fetched = $state.raw<ReadonlyMap<string, string>>(new Map())
  readonly #names = $derived.by(() => {
    const board = this.#board()
    const listed = (board ? everyEvent(board) : []).map((one): [string, string] => [one.id, eventName(one)])
    return new Map([...this.#fetched, ...listed])
  })

  constructor(run: string, board: () => Board | undefined) {
    this.#run = run
    this.#board = board
    $effect(() => {
      const { waiting = [], ready = [] } = board() ?? {}
      untrack(() => void this.#learn([...waiting, ...ready].map(({ id }) => id)))
    })
  }

  get decisions(): readonly DecisionLine[] {
    return this.#board()?.decisions ?? []
  }

  event(id: string): string {
    return this.#names.get(id) ?? '…'
  }
  decision(id: string): string {
    const found = this.decisions.find(({ decision }) => decision.id === id)
    return found?.decision.question || t('untitled')
  }
  choice(decision: string, key: string): string {
    const of = this.decisions.find((line) => line.decision.id === decision)?.decision.choices
    const label = of?.find((one) => one.key === key)?.label
    return label ? `${key} · ${label}` : key
  }

  /** What an event waits for or is kept ready for, as a sentence; undefined while that is not known. */
  words(event: string): string | undefined {
    const condition = this.#conditions.get(event)
    if (condition) return t('cond-sentence', { what: inWords(condition, this) })
    const kept = this.#kept.get(event)
    return kept && t('kept-for', { event: this.event(kept.event) })
  }

  /** The events that wait, or waited while this was open, for a choice; those that wait still are marked so. */
  behind(decision: string, choice: string): { event: string; waits: boolean }[] {
    const waiting = new Set(this.#board()?.waiting.map(({ id }) => id))
    return [...this.#conditions]
      .filter(([, condition]) =>
        choicesIn(condition).some((one) => one.decision === decision && one.choice === choice),
      )
      .map(([event]) => ({ event, waits: waiting.has(event) }))
  }

  async #learn(events: readonly string[]): Promise<void> {
    const fresh = events.filter((event) => !this.#asked.has(event))
    if (fresh.length === 0) return
    fresh.forEach((event) => this.#asked.add(event))
    const views = await this.#views(fresh)
    const conditions = views.flatMap(({ event }): [string, Condition][] =>
      event.waits_for ? [[event.id, event.waits_for]] : [],
    )
    this.#conditions = new Map([...this.#conditions, ...conditions])
    const kept = views.flatMap(({ event }): [string, ContingencyFor][] =>
      event.contingency_for ? [[event.id, event.contingency_for]] : [],
    )
    this.#kept = new Map([...this.#kept, ...kept])
    const unnamed = new Set([
      ...conditions.flatMap(([, condition]) => eventsIn(condition)),
      ...kept.map(([, { event }]) => event),
    ])
    for (const known of [...this.#names.keys(), ...this.#asked]) unnamed.delete(known)
    unnamed.forEach((event) => this.#asked.add(event))
    await this.#views([...unnamed])
  }

  async #views(events: readonly string[]): Promise<EventView[]> {
    const views: EventView[] = []
    for (const event of events)
      try {
        views.push(await host().call('run_event', { run: this.#run, event }))
      } catch {
        // The board's own question fails the same way, and says so; this is asked again with the next board.
        this.#asked.delete(event)
      }
    this.#fetched = new Map([
      ...this.#fetched,
      ...views.map(({ event }): [string, string] => [event.id, eventName(event)]),
    ])
    return views
  }
}

/** What no longer waits on a board though it did on an earlier one. */
export function openedSince(before: Board | undefined, now: Board | undefined): BoardEvent[] {
  const waited = new Set(before?.waiting.map(({ id }) => id))
  const waits = new Set(now?.waiting.map(({ id }) => id))
  return now ? everyEvent(now).filter(({ id }) => waited.has(id) && !waits.has(id)) : []
}
