/** The usual planning meetings of an exercise, and on which days they fall. */
import file from '../../../../../assets/reference/meetings.toml'
import type { Confidence, ExerciseType } from '../../../generated/commands'

/** How large an exercise is, as far as its meetings go. */
export const SERIES = ['full-scale', 'functional', 'tabletop'] as const
export type Series = (typeof SERIES)[number]

export interface Span {
  /** How many, before the exercise where negative. */
  at: number
  unit: 'day' | 'week' | 'month'
}

export type UsualMeeting = {
  key: string
  confidence: Confidence
  minutes: number
} & Partial<Record<Series, Span>>

export const USUAL: readonly UsualMeeting[] = (file as { meeting: UsualMeeting[] }).meeting

/** The series that an exercise of this type usually has. */
export function seriesOf(type: ExerciseType): Series {
  if (type === 'full-scale') return 'full-scale'
  return type === 'functional' || type === 'drill' ? 'functional' : 'tabletop'
}

/** The day that lies so far from another; a month that is too short ends with its last day. */
export function dayAt(day: string, { at, unit }: Span): string {
  const from = new Date(`${day}T00:00:00Z`)
  if (unit !== 'month') from.setUTCDate(from.getUTCDate() + at * (unit === 'week' ? 7 : 1))
  else {
    const wanted = from.getUTCDate()
    from.setUTCDate(1)
    from.setUTCMonth(from.getUTCMonth() + at)
    const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate()
    from.setUTCDate(Math.min(wanted, last))
  }
  return from.toISOString().slice(0, 10)
}

/** A clock reading as `HH:MM`; empty is none, null is not readable. */
export function readClock(text: string): string | null {
  const plain = text.trim()
  if (plain === '') return ''
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])(?:[:hH.]?([0-5]\d)?)$/.exec(plain) ?? []
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}
