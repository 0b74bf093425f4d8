/** How long an agreement still holds. */

/** So many days before its end an agreement asks to be renewed, as on Home. */
const AHEAD_DAYS = 60
const DAY = 86_400_000

export type Expiry =
  /** It has no end. */
  | { state: 'open' }
  | { state: 'holds' | 'ends-soon'; days: number }
  /** It ended so many days ago. */
  | { state: 'ended'; days: number }

/** `on` and `today` are days as `2026-05-16`; an end that is no day is none. */
export function expiry(on: string, today: string): Expiry {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / DAY)
  if (Number.isNaN(days)) return { state: 'open' }
  if (days < 0) return { state: 'ended', days: -days }
  return { state: days <= AHEAD_DAYS ? 'ends-soon' : 'holds', days }
}

/** The day it is on this machine. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
