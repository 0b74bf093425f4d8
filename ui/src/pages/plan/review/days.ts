/** Days as people write them in a letter, and the arithmetic of a review cycle. */
import { language } from '../../../words/words.svelte'

/** English is written as in most of the world: the day before the month. */
const locale = () => (language() === 'en' ? 'en-GB' : language())

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** `14 March 2026` for a real instant, in this machine's zone. */
export function dayOf(wall: number): string {
  return new Intl.DateTimeFormat(locale(), LONG).format(wall)
}

/** `14 Mar`, with the year where it is another one, where room is small. */
export function shortDayOf(wall: number): string {
  const thisYear = new Date(wall).getFullYear() === new Date().getFullYear()
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
  if (!thisYear) form.year = 'numeric'
  return new Intl.DateTimeFormat(locale(), form).format(wall)
}

/** `14 March 2026` for a day as `2026-03-14`; what is no day stays as it is. */
export function dayInWords(day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(moment)) return day
  return new Intl.DateTimeFormat(locale(), { ...LONG, timeZone: 'UTC' }).format(moment)
}

/** `14 March 2026, 14:42` for a real instant. */
export function momentOf(wall: number): string {
  const hour = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false })
  return `${dayOf(wall)}, ${hour.format(wall)}`
}

const two = (part: number) => String(part).padStart(2, '0')

/** Today here, as `2026-03-14`. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The same day so many months later; the last of the month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return `${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(Math.min(date, last.getUTCDate()))}`
}
