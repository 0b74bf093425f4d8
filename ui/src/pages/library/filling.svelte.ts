/**
 * A form that is being filled in. What is typed is kept block by block, one change after the other; what is not kept
 * yet stays on this machine, so that neither a page that closes nor a program that is gone loses a word.
 */
import { untrack } from 'svelte'
import type { FormEntry, FormValue } from '../../generated/commands'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'
import { live } from '../../live/live.svelte'
import { withoutEmpty, type Filled } from './answers'

const PREFIX = 'muster.form.'

function remembered(key: string): Filled {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as Filled | null) ?? {}
  } catch {
    return {}
  }
}

export class Filling {
  #id: string
  #list = live('form_filled_list', () => ({}), ['form', 'workspace'])
  /** Blocks that were typed in and are not in the workspace yet. */
  #pending = $state.raw<Filled>({})
  #sending = false
  #leaving = false

  constructor(id: string) {
    this.#id = id
    this.#pending = remembered(this.#key)
    // What was left over is kept as soon as the form is here.
    $effect(() => {
      if (this.entry) untrack(() => void this.#send())
    })
    $effect(() => {
      // Fields give what was typed in them when they hear of it too, before this or after it.
      const leave = () => {
        this.#leaving = true
        this.#leave()
      }
      const back = () => (this.#leaving = false)
      window.addEventListener('pagehide', leave)
      window.addEventListener('pageshow', back)
      return () => {
        window.removeEventListener('pagehide', leave)
        window.removeEventListener('pageshow', back)
      }
    })
  }

  get #key(): string {
    return PREFIX + this.#id
  }
  get failure() {
    return this.#list.failure
  }
  /** The form as it is kept; undefined while it is asked for, null where there is none. */
  get entry(): FormEntry | null | undefined {
    const list = this.#list.reply
    return list && (list.find(({ id }) => id === this.#id) ?? null)
  }
  /** What stands in its blocks, with what is not kept yet. */
  get filled(): Filled {
    return { ...this.entry?.filled, ...this.#pending }
  }

  ask(): Promise<void> {
    return this.#list.ask()
  }

  /** Puts something into a block. */
  put(place: number, value: FormValue): void {
    this.#pending = { ...this.#pending, [place]: value }
    this.#remember()
    if (this.#leaving) this.#leave()
    else void this.#send()
  }

  /** Changes what the form is called or the plan it is filled from. */
  async change(patch: Partial<Pick<FormEntry, 'title' | 'plan_id'>>): Promise<void> {
    const reply = await act('form_filled_update', { id: this.#id, patch })
    if (reply) this.#take(reply)
  }

  /** Keeps what waits; done when nothing waits any more or it was refused. */
  async settle(): Promise<void> {
    while (this.#sending) await new Promise((resolve) => setTimeout(resolve, 20))
    await this.#send()
  }

  async #send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    try {
      while (this.entry && Object.keys(this.#pending).length > 0) {
        const sent = this.#pending
        const patch = { filled: withoutEmpty({ ...this.entry.filled, ...sent }) }
        const reply = await act('form_filled_update', { id: this.#id, patch })
        if (!reply) return
        this.#take(reply)
        this.#pending = Object.fromEntries(
          Object.entries(this.#pending).filter(([place, value]) => sent[place] !== value),
        )
        this.#remember()
      }
    } finally {
      this.#sending = false
    }
  }

  #take(reply: FormEntry): void {
    this.#list.take((this.#list.reply ?? []).map((one) => (one.id === this.#id ? reply : one)))
  }

  #remember(): void {
    try {
      if (Object.keys(this.#pending).length === 0) localStorage.removeItem(this.#key)
      else localStorage.setItem(this.#key, JSON.stringify(this.#pending))
    } catch {
      // Where there is no room for it, the workspace is the only place, as it is for everything else.
    }
  }

  /** The page goes away: what waits is sent without waiting for what is under way. */
  #leave(): void {
    if (!this.entry || Object.keys(this.#pending).length === 0) return
    const patch = { filled: withoutEmpty(this.filled) }
    void host()
      .call('form_filled_update', { id: this.#id, patch })
      .catch(() => {})
  }
}
