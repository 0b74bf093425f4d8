/** Whether a section's text is being written in this window: its notices then say nothing that is not known here. */

/** A write's notice comes at most so long after its reply, in milliseconds. */
const NOTICE = 1000

let under = 0
let last = -Infinity

export const typing = {
  /** A text is being written to disk; call what it gives back when that is over. */
  begin(): () => void {
    under += 1
    return () => {
      under -= 1
      last = performance.now()
    }
  },
  get now(): boolean {
    return under > 0 || performance.now() - last < NOTICE
  },
}
