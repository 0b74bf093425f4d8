/** What every page may need to know: the open workspace, the person, the runs that are live. */
import { Live } from '../live/live.svelte'
import { hearing } from '../live/hearing'
import type { AppState, LiveView } from '../generated/commands'

/** How often the runs' clocks are asked for while one is live, in case a notice was lost; milliseconds. */
const POLL = 5000

class App {
  #state = new Live('app_state')

  /** The program's state; undefined until it has answered once. */
  get state(): AppState | undefined {
    return this.#state.reply
  }
  get failure() {
    return this.#state.failure
  }
  get workspace() {
    return this.state?.workspace ?? null
  }
  /** Runs that were started and have not ended. */
  get live(): readonly LiveView[] {
    return this.state?.live ?? []
  }
  /** Whether what this person does includes writing exercises. */
  get mayPlan(): boolean {
    return this.state?.role === 'director' || this.state?.role === 'planner'
  }
  /** Whether what this person does includes playing a run. */
  get mayPlay(): boolean {
    return this.state?.role === 'director' || this.state?.role === 'controller'
  }
  /** Whether what this person does includes writing down what they see. */
  get mayRecord(): boolean {
    return this.state !== undefined && this.state.role !== 'reader'
  }

  /** Takes the state that came as the reply to a change. */
  take(state: AppState): void {
    this.#state.take(state)
  }

  /** Asks now. */
  ask(): Promise<void> {
    return this.#state.ask()
  }

  /** Begins to know; to be called once, from the outermost component. */
  start(): () => void {
    this.#state.about({})
    const stop = hearing.listen(
      ['workspace', 'settings', 'run', 'history', 'exercise', 'event'],
      () => void this.#state.ask(),
    )
    const poll = setInterval(() => {
      if (this.live.length > 0) void this.#state.ask()
    }, POLL)
    return () => {
      stop()
      clearInterval(poll)
    }
  }
}

export const app = new App()
