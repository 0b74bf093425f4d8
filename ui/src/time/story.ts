/**
 * Dates and hours for reading: the story's own (no zone: the number is UTC milliseconds of the story's clock
 * reading) and the real ones (in this machine's zone).
 */

const two = (part: number) => String(part).padStart(2, '0')

/** `Sat 14:42` in the reader's language: the story's weekday and hour. */
export function writeStoryHour(scenario: number, language: string): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(scenario)
  return `${day} ${writeHour(scenario)}`
}

/** `14:42`. */
export function writeHour(scenario: number): string {
  const at = new Date(scenario)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** `2026-05-16 14:42`, with seconds only where there are any. */
export function writeStory(scenario: number): string {
  const iso = new Date(scenario).toISOString()
  const seconds = iso.slice(17, 19) === '00' ? '' : iso.slice(16, 19)
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds}`
}

/** Reads a day as `2026-05-16`; empty is no day, null is not readable. */
export function readDay(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // The 31st of a shorter month would roll over into the next one.
  return moment.getUTCDate() === Number(day) && moment.getUTCMonth() === Number(month) - 1
    ? moment.toISOString().slice(0, 10)
    : null
}

/** Reads a story moment as `2026-05-16 14:42` or with seconds; undefined is not readable, null is no moment. */
export function readStory(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const [, date = '', hour, minute, second = '0'] =
    /^(\S+)[ T]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? []
  const day = readDay(date)
  if (!day || hour === undefined) return undefined
  return (
    Date.parse(`${day}T00:00:00Z`) +
    Number(hour) * 3_600_000 +
    Number(minute) * 60_000 +
    Number(second) * 1000
  )
}

/** `2026-05-16 14:42` in this machine's zone: a real instant. */
export function writeReal(wall: number): string {
  const at = new Date(wall)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `2026-05-16 14:42:07` in this machine's zone. */
export function writeRealSecond(wall: number): string {
  return `${writeReal(wall).slice(0, 10)} ${writeRealHour(wall)}`
}

/** `14:42:07` in this machine's zone. */
export function writeRealHour(wall: number): string {
  const at = new Date(wall)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
