/** The line to the program: whether it holds, and since when it does not. */

let brokenAt = $state<number | null>(null)
let turnedAway = $state(false)

export const line = {
  /** The real moment at which the program was found not to answer; null while it does. */
  get since(): number | null {
    return brokenAt
  },
  get holds(): boolean {
    return brokenAt === null
  },
  /** Whether a program answers but does not know this page: another one was started in its place. */
  get turnedAway(): boolean {
    return turnedAway
  },
  /** Nothing came through. The first moment counts; whatever is said afterwards does not move it. */
  broke(why: 'silent' | 'turned-away' = 'silent'): void {
    turnedAway = why === 'turned-away'
    brokenAt ??= Date.now()
  },
  /** Something came through. Whether it had been broken until now. */
  mended(): boolean {
    const was = brokenAt !== null
    brokenAt = null
    turnedAway = false
    return was
  },
}
