/** What a page shows: asked for, asked again when it changed, the last good answer kept meanwhile. */
import { untrack } from 'svelte'
import type { Topic } from '../generated/commands'
import { refusal, type CommandName, type Refusal, type Reply, type Request } from '../host/host'
import { host } from '../host/open'
import { hearing } from './hearing'

export class Live<K extends CommandName> {
  /** The last good answer. */
  reply = $state.raw<Reply<K>>()
  /** Why the latest question was not answered; undefined when it was. */
  failure = $state.raw<Refusal>()
  /** Whether an answer is awaited. */
  asking = $state(false)
  #took = 0
  #answered = -Infinity

  #name: K
  #request: Request<K> | null = null
  #key = ''
  #question = 0
  #again = false
  #under: Promise<void> | undefined

  constructor(name: K) {
    this.#name = name
  }

  /** Asks this from now on; nothing while it is null. */
  about(request: Request<K> | null): void {
    const key = JSON.stringify(request)
    if (key === this.#key) return
    this.#key = key
    this.#request = request
    this.#question += 1
    this.asking = false
    this.#under = undefined
    void this.ask()
  }

  /** Takes an answer that came by another way, such as the reply to a change. */
  take(reply: Reply<K>): void {
    this.reply = reply
    this.failure = undefined
  }

  /** How long to leave the engine alone so that asking takes no more than half of its time, in milliseconds. */
  get rest(): number {
    return Math.max(0, this.#answered + this.#took - performance.now())
  }

  /** Asks again, and is done when the answer is here. Questions asked while one is under way become one. */
  ask(): Promise<void> {
    if (this.#request === null) return Promise.resolve()
    if (this.#under) {
      this.#again = true
      return this.#under
    }
    const under = this.#askOn().finally(() => {
      if (this.#under === under) this.#under = undefined
    })
    this.#under = under
    return under
  }

  async #askOn(): Promise<void> {
    const question = this.#question
    this.asking = true
    do {
      this.#again = false
      const asked = performance.now()
      try {
        const reply = await host().call(this.#name, this.#request as Request<K>)
        this.#answered = performance.now()
        this.#took = this.#answered - asked
        if (question === this.#question) this.take(reply)
      } catch (thrown) {
        if (question === this.#question) this.failure = refusal(thrown)
      }
    } while (this.#again && question === this.#question)
    if (question === this.#question) this.asking = false
  }
}

/**
 * The answer to a question, for as long as the component stands. Asks again when one of the topics changed; what is
 * costly to answer and may come a little later waits `rest` milliseconds from the first change, so that several
 * become one question, and somebody who goes on typing is answered all the same. With `'as it took'` it asks at once, and
 * again no sooner than the latest answer took to come: what is large never keeps the engine busy all the time.
 */
export function live<K extends CommandName>(
  name: K,
  request: () => Request<K> | null,
  topics: readonly Topic[],
  rest: number | 'as it took' | (() => number) = 0,
): Live<K> {
  const answer = new Live(name)
  $effect(() => {
    const wanted = request()
    untrack(() => answer.about(wanted))
  })
  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hearing.listen(topics, () => {
      const ms = rest === 'as it took' ? answer.rest : typeof rest === 'number' ? rest : rest()
      if (ms === 0) {
        clearTimeout(timer)
        timer = undefined
        void answer.ask()
      } else
        timer ??= setTimeout(() => {
          timer = undefined
          void answer.ask()
        }, ms)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  })
  return answer
}
