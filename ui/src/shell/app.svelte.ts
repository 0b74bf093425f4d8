/** What every page may need to know: the open workspace, the person, the runs that are live. */
import { Live } from '../live/live.svelte'
import { hearing } from '../live/hearing'
import { line } from '../live/line.svelte'
import type { AppState, LiveView } from '../generated/commands'

/** How often the runs' clocks are asked for while one is live, in case a notice was lost; milliseconds. */
const POLL = 5000
/** How often a program that does not answer is asked whether it is back; milliseconds. */
const RETRY = 2000
/** An answer that takes longer than this, in milliseconds, is one that will not come. */
const PATIENCE = 8000

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
  /** Whether what this person does includes playing a run, and the run can be reached. */
  get mayPlay(): boolean {
    return (line.holds && this.state?.role === 'director') || this.state?.role === 'controller'
  }
  /** Whether what this person does includes writing down what they see. */
  get mayWrite(): boolean {
    return this.state !== undefined && this.state.role !== 'reader'
  }
  /** Whether what this person writes down would arrive. */
  get mayRecord(): boolean {
    return line.holds && this.mayWrite
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
    let timer: ReturnType<typeof setTimeout>
    const poll = async (): Promise<void> => {
      if (this.live.length > 0 || !line.holds) {
        const late = setTimeout(() => line.broke(), PATIENCE)
        const away = !line.holds
        await this.#state.ask()
        clearTimeout(late)
        // Whatever happened meanwhile went unheard.
        if (away && line.holds) hearing.everybody()
      }
      timer = setTimeout(() => void poll(), line.holds ? POLL : RETRY)
    }
    timer = setTimeout(() => void poll(), RETRY)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }
}

export const app = new App()
