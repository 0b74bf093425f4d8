/** A run's journal as it grows: only what is new is asked for. */
import { untrack } from 'svelte'
import type { JournalEntry } from '../../generated/commands'
import { refusal, type Refusal } from '../../host/host'
import { host } from '../../host/open'
import { hearing } from '../../live/hearing'

/** How many entries are asked for at once. */
const STRETCH = 500

export class Journal {
  entries = $state.raw<readonly JournalEntry[]>([])
  failure = $state.raw<Refusal>()
  #run: string
  #asking = false
  #again = false

  constructor(run: string) {
    this.#run = run
    $effect(() => {
      untrack(() => void this.ask())
      return hearing.listen(['journal', 'run'], () => void this.ask())
    })
  }

  /** Whether the earliest entry shown is the journal's first. */
  get whole(): boolean {
    return (this.entries[0]?.seq ?? 1) === 1
  }

  /** Asks for what is new. */
  async ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true
      return
    }
    this.#asking = true
    do {
      this.#again = false
      await this.#more(this.entries.at(-1)?.seq)
    } while (this.#again)
    this.#asking = false
  }

  /** Asks for everything before what is shown. */
  async earlier(): Promise<void> {
    const first = this.entries[0]?.seq ?? 1
    try {
      const after = Math.max(0, first - 1 - STRETCH)
      const older = await host().call('run_journal', { run: this.#run, after, limit: first - 1 - after })
      this.entries = [...older, ...this.entries]
    } catch (thrown) {
      this.failure = refusal(thrown)
    }
  }

  async #more(after: number | undefined): Promise<void> {
    try {
      const request = { run: this.#run, limit: STRETCH, ...(after === undefined ? {} : { after }) }
      const fresh = await host().call('run_journal', request)
      this.failure = undefined
      if (fresh.length > 0) this.entries = [...this.entries, ...fresh]
      if (after !== undefined && fresh.length === STRETCH) this.#again = true
    } catch (thrown) {
      this.failure = refusal(thrown)
    }
  }
}
