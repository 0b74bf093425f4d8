/**
 * Offsets from StartEx as people type them.
 *
 * What can be read two ways is never chosen silently: `1:30` may be ninety minutes or ninety seconds, so
 * both readings come back and the person picks one.
 */

/** What a typed offset means: one moment, held ready (no moment), several readings, or nothing readable. */
export type OffsetReading =
  | { kind: 'moment'; ms: number }
  | { kind: 'unscheduled' }
  | { kind: 'either'; readings: number[] }
  | { kind: 'unreadable' }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A year; beyond it a slip of the finger is likelier than a plan. */
const FARTHEST = 366 * DAY

const UNITS: Record<string, number> = {
  d: DAY,
  day: DAY,
  days: DAY,
  j: DAY,
  h: HOUR,
  hr: HOUR,
  hrs: HOUR,
  hour: HOUR,
  hours: HOUR,
  m: MINUTE,
  min: MINUTE,
  mins: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  s: SECOND,
  sec: SECOND,
  secs: SECOND,
  second: SECOND,
  seconds: SECOND,
}

/** Reads an offset from StartEx: `01:36:00`, `-00:30:00`, `T+5m`, `1h30`, `2d 01:00`, or empty for held ready. */
export function readOffset(typed: string): OffsetReading {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll('\u2212', '-')
    .replaceAll('\u2013', '-')
    .replace(/^(t|startex)\s*(?=[+-])/, '')
    .trim()
  if (text === '') return { kind: 'unscheduled' }

  const [, sign, rest] = /^([+-]?)\s*(.*)$/.exec(text) ?? []
  const amount = readAmount(rest ?? '')
  if (!amount) return { kind: 'unreadable' }
  const turned = amount.map((ms) => (sign === '-' && ms !== 0 ? -ms : ms))
  if (turned.some((ms) => Math.abs(ms) > FARTHEST)) return { kind: 'unreadable' }
  const distinct = [...new Set(turned)]
  const [only] = distinct
  if (distinct.length === 1 && only !== undefined) return { kind: 'moment', ms: only }
  return { kind: 'either', readings: distinct }
}

/** The possible lengths of an unsigned amount in milliseconds, or null where it is no amount. */
function readAmount(text: string): number[] | null {
  const days = /^(\d{1,3})\s*(?:d|days?|j)\s+(.+)$/.exec(text)
  if (days) {
    const rest = readAmount(days[2] ?? '')
    // Beside a day, two parts can only be an hour and a minute.
    const first = rest?.[0]
    return first === undefined || first >= DAY ? null : [Number(days[1]) * DAY + first]
  }
  return readColons(text) ?? readUnits(text) ?? readBare(text)
}

function readColons(text: string): number[] | null {
  const three = /^(\d{1,4}):([0-5]?\d):([0-5]?\d)(?:[.,](\d{1,3}))?$/.exec(text)
  if (three) {
    const [, h, m, s, fraction = ''] = three
    return [
      Number(h) * HOUR +
        Number(m) * MINUTE +
        Number(s) * SECOND +
        Number(fraction.padEnd(3, '0').slice(0, 3)),
    ]
  }
  const two = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (!two) return null
  const [first, second] = [Number(two[1]), Number(two[2])]
  return [first * HOUR + second * MINUTE, first * MINUTE + second * SECOND]
}

function readUnits(text: string): number[] | null {
  const whole = /^(?:\d+(?:[.,]\d+)?\s*[a-z]+\s*)+(\d{1,2})?$/.exec(text)
  if (!whole) return null
  let total = 0
  let smallest = Infinity
  for (const part of text.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)) {
    const unit = UNITS[part[2] ?? '']
    // Units fall from large to small; `5m 1h` is more likely a slip than a plan.
    if (unit === undefined || unit >= smallest) return null
    smallest = unit
    total += Math.round(Number((part[1] ?? '').replace(',', '.')) * unit)
  }
  const tail = whole[1]
  if (tail === undefined) return [total]
  // `1h30`: the next smaller unit goes without saying.
  if (smallest === HOUR) return [total + Number(tail) * MINUTE]
  if (smallest === MINUTE) return [total + Number(tail) * SECOND]
  return null
}

function readBare(text: string): number[] | null {
  if (!/^\d{1,4}$/.test(text)) return null
  return [Number(text) * MINUTE, Number(text) * HOUR]
}

/** `01:36:00`, `−00:30:00`, `125:00:00`; milliseconds only where there are any. */
export function writeOffset(ms: number): string {
  const size = Math.abs(ms)
  const rest = size % SECOND
  const [h, m, s] = [Math.floor(size / HOUR), Math.floor(size / MINUTE) % 60, Math.floor(size / SECOND) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return `${ms < 0 ? '\u2212' : ''}${two(h)}:${two(m)}:${two(s)}${rest ? `.${String(rest).padStart(3, '0')}` : ''}`
}
