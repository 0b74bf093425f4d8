/** Minutes as people write them: `5`, `5 min`, `2h`, `1 h 30`, `30 days`. */
import { t } from '../../words/words.svelte'

const HOUR = 60
const DAY = 24 * HOUR
const WEEK = 7 * DAY
/** Ten years: beyond it a slip of the hand is likelier than a plan. */
const LONGEST = 3653 * DAY

/** Every unit people write, English and French, by its length in minutes. */
const UNITS: [RegExp, number][] = [
  [/^(m|min|mins|minutes?|')$/, 1],
  [/^(h|hr|hrs|hours?|heures?)$/, HOUR],
  [/^(d|days?|j|jours?)$/, DAY],
  [/^(w|wk|wks|weeks?|sem|semaines?)$/, WEEK],
]

export type MinutesReading = { kind: 'minutes'; minutes: number | null } | { kind: 'unreadable' }

const unreadable: MinutesReading = { kind: 'unreadable' }

/** What a typed text says; a number alone is minutes, nothing at all is no time. */
export function readMinutes(text: string): MinutesReading {
  const plain = text.trim().toLowerCase().replaceAll(',', '.').replace(/\.$/, '')
  if (plain === '' || plain === '–' || plain === '-') return { kind: 'minutes', minutes: null }
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-zé']*)\s*/gy)]
  if (parts.map((part) => part[0]).join('').length !== plain.length) return unreadable
  let total = 0
  let last = Infinity
  for (const [, digits = '', word = ''] of parts) {
    // The minutes of `1 h 30` go without their word; nothing else does.
    const unit =
      word === '' ? (last === HOUR || last === Infinity ? 1 : 0) : UNITS.find(([is]) => is.test(word))?.[1]
    // `30 min 2 h` is more likely a slip than a time.
    if (!unit || unit >= last) return unreadable
    total += Number(digits) * unit
    last = unit
  }
  const minutes = Math.round(total)
  return minutes > LONGEST ? unreadable : { kind: 'minutes', minutes }
}

/** Minutes in words, as the documents have them: `90 min`, `2 h`, `2 h 30 min`, `30 days`. */
export function writeMinutes(minutes: number | null): string {
  if (minutes === null) return ''
  if (minutes < 2 * HOUR && minutes !== HOUR) return t('minutes-min', { count: minutes })
  if (minutes >= 2 * DAY && minutes % DAY === 0) return t('minutes-days', { count: minutes / DAY })
  const hours = t('minutes-hours', { count: Math.floor(minutes / HOUR) })
  return minutes % HOUR === 0 ? hours : `${hours} ${t('minutes-min', { count: minutes % HOUR })}`
}
