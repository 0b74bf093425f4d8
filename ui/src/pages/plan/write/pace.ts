/**
 * How long the keys rest before something is done with what was typed. Making a long text ready holds up the keys, so
 * the longer that took the longer they rest before it is done again.
 */

/** The keys rest so many times as long as it held them up, and no longer than so many milliseconds. */
const PATIENCE = 4
const MOST = 4000

export class Pace {
  #least: number
  #took = 0

  /** `least` is how long the keys rest at least, in milliseconds. */
  constructor(least: number) {
    this.#least = least
  }

  /** How long they rest now, in milliseconds. */
  get rest(): number {
    return Math.max(this.#least, Math.min(MOST, this.#took * PATIENCE))
  }

  /** Does the work, and counts how long it held up the keys: not what it promises and others do meanwhile. */
  measure<Done>(work: () => Done): Done {
    const begun = performance.now()
    const done = work()
    this.#took = performance.now() - begun
    return done
  }
}
