/**
 * Hearing that something changed. A notice says only what kind of thing it was about; whoever shows such
 * things asks again. Notices may be lost, so a gap in revisions, a reconnection or the return of the focus
 * makes everybody ask again.
 */
import type { Notice, Topic } from '../generated/commands'
import type { Host } from '../host/host'

interface Listener {
  topics: readonly Topic[]
  again: (told: boolean) => void
}

export class Hearing {
  #listeners = new Set<Listener>()
  #revision: number | undefined
  #lastReturn = 0

  /** Hears this host from now on. */
  start(host: Host): () => void {
    const stop = host.onNotice(
      (notice) => this.hear(notice),
      () => this.everybody(),
    )
    const back = () => {
      // A window that is switched to and fro need not ask each time.
      if (document.visibilityState === 'hidden' || Date.now() - this.#lastReturn < 1000) return
      this.#lastReturn = Date.now()
      this.everybody()
    }
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      stop()
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }

  /** Calls `again` when one of these topics changed: told so by one notice, or because some may have been lost. */
  listen(topics: readonly Topic[], again: (told: boolean) => void): () => void {
    const listener = { topics, again }
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a notice in. */
  hear(notice: Notice): void {
    const missed = this.#revision !== undefined && notice.revision > this.#revision + 1
    const other = this.#revision !== undefined && notice.revision < this.#revision
    this.#revision = notice.revision
    // An older revision means that another workspace was opened.
    if (missed || other) return this.everybody()
    for (const listener of [...this.#listeners])
      if (listener.topics.some((topic) => notice.topics.includes(topic))) listener.again(true)
  }

  /** Makes everybody ask again. */
  everybody(): void {
    for (const listener of [...this.#listeners]) listener.again(false)
  }
}

/** The interface's one hearing. */
export const hearing = new Hearing()
