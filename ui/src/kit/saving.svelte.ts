/**
 * Saving as you type: what is typed is kept shortly after the last key, at once when the field is left, and
 * never lost because fresh content arrived from elsewhere in the meantime.
 */

import { declare } from '../live/saving.svelte'

/** How long the keys must rest before what was typed is saved, in milliseconds. */
const REST = 600

export class TypedText {
  /** What the field shows. */
  text = $state('')
  #kept: () => string
  #save: (text: string) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false
  /** The same for what the window says of saving; fresh content is not asked for because of it. */
  #waits = $state(false)

  constructor(kept: () => string, save: (text: string) => void) {
    this.#kept = kept
    this.#save = save
    this.text = kept()
    $effect(() => {
      const fresh = this.#kept()
      if (!this.#dirty) this.text = fresh
    })
    // A field that goes away, because another event was selected or the window closes, keeps what was typed.
    $effect(() => {
      const flush = () => this.flush()
      window.addEventListener('pagehide', flush)
      const undeclare = declare(this, () => (this.#waits ? { state: 'saving' } : null))
      return () => {
        window.removeEventListener('pagehide', flush)
        flush()
        undeclare()
      }
    })
  }

  /** Whether something was typed that is not saved yet. */
  get dirty(): boolean {
    return this.#dirty
  }

  /** Takes a keystroke. */
  type(text: string): void {
    this.text = text
    this.#set(true)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), REST)
  }

  /** Saves now what is not saved yet. */
  flush(): void {
    clearTimeout(this.#timer)
    if (!this.#dirty) return
    this.#set(false)
    if (this.text !== this.#kept()) this.#save(this.text)
  }

  #set(dirty: boolean): void {
    this.#dirty = dirty
    this.#waits = dirty
  }

  /** Throws away what was typed since the last save. */
  revert(): void {
    clearTimeout(this.#timer)
    this.#set(false)
    this.text = this.#kept()
  }
}
