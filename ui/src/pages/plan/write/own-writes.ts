/**
 * Tells the notice of a write from here from those of others. A long text is not asked for again after each of its own
 * writes: every write that was done makes exactly one notice, which may come before its reply or after it.
 */
export class OwnWrites {
  #writing = false
  /** Notices that came while a write was under way. */
  #held = 0
  /** Writes that were done and whose notice has not come yet. */
  #owed = 0

  begin(): void {
    this.#writing = true
    this.#held = 0
  }

  /** The write is over; whether something came meanwhile that was none of its own. */
  end(done: boolean): boolean {
    this.#writing = false
    if (done && this.#held === 0) this.#owed += 1
    return this.#held > (done ? 1 : 0)
  }

  /** Something changed, `told` by one notice or guessed because some were lost; whether to ask what it was. */
  hear(told: boolean): boolean {
    if (!told) this.#owed = 0
    if (this.#writing) {
      // What was lost may be the write's own notice and another's.
      this.#held += told ? 1 : 2
      return false
    }
    if (!told || this.#owed === 0) return true
    this.#owed -= 1
    return false
  }
}
