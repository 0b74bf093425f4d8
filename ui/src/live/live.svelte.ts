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

  #name: K
  #request: Request<K> | null = null
  #key = ''
  #question = 0
  #again = false

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
    void this.ask()
  }

  /** Takes an answer that came by another way, such as the reply to a change. */
  take(reply: Reply<K>): void {
    this.reply = reply
    this.failure = undefined
  }

  /** Asks again. Questions asked while one is under way become one. */
  async ask(): Promise<void> {
    if (this.#request === null) return
    if (this.asking) {
      this.#again = true
      return
    }
    const question = this.#question
    this.asking = true
    try {
      const reply = await host().call(this.#name, this.#request)
      if (question === this.#question) this.take(reply)
    } catch (thrown) {
      if (question === this.#question) this.failure = refusal(thrown)
    }
    if (question !== this.#question) return
    this.asking = false
    if (this.#again) {
      this.#again = false
      void this.ask()
    }
  }
}

/** The answer to a question, for as long as the component stands. Asks again when one of the topics changed. */
export function live<K extends CommandName>(
  name: K,
  request: () => Request<K> | null,
  topics: readonly Topic[],
): Live<K> {
  const answer = new Live(name)
  $effect(() => {
    const wanted = request()
    untrack(() => answer.about(wanted))
  })
  $effect(() => hearing.listen(topics, () => void answer.ask()))
  return answer
}
