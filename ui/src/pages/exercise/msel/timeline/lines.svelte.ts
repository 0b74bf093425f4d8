/** The events that a timeline draws: all that are asked for, at a glance. */
import type { Event, EventLine } from '../../../../generated/commands'
import type { Refusal } from '../../../../host/host'
import { live, type Live } from '../../../../live/live.svelte'
import type { MselPage } from '../page.svelte'

export class TimelineLines {
  readonly #live: Live<'event_lines'>
  readonly #onlyProblems: () => boolean
  readonly #ids = $derived.by(() => new Set((this.#live.reply ?? []).map(({ id }) => id)))
  readonly shown: readonly EventLine[] = $derived.by(() =>
    (this.#live.reply ?? []).filter((line) => !this.#onlyProblems() || line.problem !== null),
  )

  constructor(page: () => MselPage) {
    this.#onlyProblems = () => page().onlyProblems
    this.#live = live(
      'event_lines',
      () => ({ exercise: page().id(), filter: page().filter, only: page().only }),
      ['event'],
    )
  }

  get answered(): boolean {
    return this.#live.reply !== undefined
  }
  get failure(): Refusal | undefined {
    return this.#live.failure
  }
  has(id: string): boolean {
    return this.#ids.has(id)
  }
  ask(): void {
    void this.#live.ask()
  }
  /** Done when the latest lines are here. */
  settled(): Promise<void> {
    return this.#live.ask()
  }
  /** Puts events that were moved where they are now, until the lines come again. */
  renew(moved: readonly Event[]): void {
    const offsets = new Map(moved.map(({ id, offset }) => [id, offset]))
    this.#live.take(
      (this.#live.reply ?? []).map((line) => {
        const offset = offsets.get(line.id)
        return offset === undefined ? line : { ...line, offset }
      }),
    )
  }
}
