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

/** The value of a `datetime-local` input for a story moment, and back. */
export function toInput(scenario: number | null): string {
  return scenario === null ? '' : new Date(scenario).toISOString().slice(0, 16)
}

/** The story moment of a `datetime-local` input; null when it is empty or half typed. */
export function fromInput(value: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return null
  const moment = Date.parse(`${value.length === 16 ? `${value}:00` : value}Z`)
  return Number.isNaN(moment) ? null : moment
}

/** `2026-05-16 14:42` in this machine's zone: a real instant. */
export function writeReal(wall: number): string {
  const at = new Date(wall)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `14:42:07` in this machine's zone. */
export function writeRealHour(wall: number): string {
  const at = new Date(wall)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
