/**
 * Drawing a run's clock from its anchor.
 *
 * Nothing here decides anything: the run's own clock lives in the program behind the interface, and what is
 * drawn may be late in a hidden window without any inject being late.
 */

/** A reading of the run's clock, from which it can be drawn until the next change. */
export interface Anchor {
  /** Exercise milliseconds at `wall`. */
  exercise: number
  /** UTC milliseconds at which `exercise` was read. */
  wall: number
  /** How fast exercise time passes, in thousandths. */
  rate: number
  /** Whether it passes at all. */
  running: boolean
}

/** Exercise time at a real instant; an instant before the reading draws as the reading. */
export function exerciseTime(anchor: Anchor, wall: number): number {
  if (!anchor.running) return anchor.exercise
  return anchor.exercise + Math.floor((Math.max(0, wall - anchor.wall) * anchor.rate) / 1000)
}

const two = (part: number) => String(part).padStart(2, '0')

/** Hours, minutes and seconds of a clock; before StartEx it counts down to zero. */
export function writeClock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const size = Math.abs(seconds)
  return `${seconds < 0 ? '\u2212' : ''}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`
}

/** How long until a planned moment (`02:43`, `1:02:43`), or for how long it has been due (`+00:42`). */
export function writeCountdown(planned: number, now: number): string {
  const left = planned - now
  // What is left rounds up and what is late rounds down, so zero is shown from the due moment on.
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${left > 0 ? '' : '+'}${h > 0 ? `${h}:` : ''}${two(m)}:${two(s)}`
}

/** `1×`, `0.5×`, `600×` for a rate in thousandths. */
export function writeRate(thousandths: number): string {
  return `${Number((thousandths / 1000).toFixed(3))}×`
}

/** Reads a rate typed as a factor from 0.1 to 600, in thousandths; null where it is none. */
export function readRate(typed: string): number | null {
  const text = typed.trim().replace(',', '.').replace(/[x×]$/i, '')
  if (!/^\d+(\.\d+)?$/.test(text)) return null
  const thousandths = Math.round(Number(text) * 1000)
  return thousandths >= 100 && thousandths <= 600_000 ? thousandths : null
}

/** The real milliseconds until the drawn second changes, so that a clock at 1× ticks on the second. */
export function untilNextSecond(anchor: Anchor, wall: number): number {
  if (!anchor.running) return Infinity
  const into = ((exerciseTime(anchor, wall) % 1000) + 1000) % 1000
  return Math.max(16, Math.ceil(((1000 - into) * 1000) / anchor.rate))
}
