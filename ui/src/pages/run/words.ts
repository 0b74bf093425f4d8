/** What a journal entry says, in a line and, where there is more, a second one. */
import type { JournalEntry } from '../../generated/commands'
import { writeClock, writeRate } from '../../time/clock'
import { writeOffset } from '../../time/offset'
import { writeRealHour } from '../../time/story'
import { t } from '../../words/words.svelte'

export interface Told {
  what: string
  /** Words that people wrote, or what it was about. */
  text: string
  detail?: string
}

/** A length of real or exercise time for reading: `42 s`, `6:12`, `1:02:43`. */
export function writeSpan(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 60) return t('seconds', { count: seconds })
  const two = (part: number) => String(part).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** `on time`, `42 s late`, `42 s early`. */
export function writeLateness(late: number | null): string {
  if (late === null) return ''
  if (Math.abs(late) < 500) return t('on-time')
  return late > 0 ? t('late-by', { span: writeSpan(late) }) : t('early-by', { span: writeSpan(late) })
}

const event = (entry: { number: string; title: string }) =>
  [entry.number, entry.title].filter(Boolean).join(' · ')

/** When it was so, where that was not when it was written down. */
const at = ({ actual, exercise }: { actual: number; exercise: number }) =>
  Math.abs(actual - exercise) >= 1000 && writeClock(actual)

/** What an entry tells. Exhaustive: a new kind of entry does not compile until it is told here. */
export function tell(entry: JournalEntry): Told {
  switch (entry.kind) {
    case 'created':
      return { what: t('j-created'), text: entry.name, detail: t('count-events', { count: entry.events }) }
    case 'started':
      return { what: t('j-started'), text: writeRate(entry.rate) }
    case 'paused':
      return { what: t('j-paused'), text: entry.reason }
    case 'interrupted':
      return {
        what: t('j-interrupted'),
        text: t(`gap-${entry.cause}`),
        detail: t('j-gap', { since: writeRealHour(entry.alive_until), span: writeSpan(entry.gap_ms) }),
      }
    case 'resumed':
      return {
        what: t('j-resumed'),
        text: t('j-after', { span: writeSpan(entry.stood_ms) }),
        detail: writeRate(entry.rate),
      }
    case 'rate_changed':
      return { what: t('j-rate'), text: `${writeRate(entry.from)} → ${writeRate(entry.to)}` }
    case 'jumped':
      return {
        what: t('j-jumped'),
        text: `${writeOffset(entry.from)} → ${writeOffset(entry.to)}`,
        detail: entry.reason,
      }
    case 'automatic_set':
      return { what: t(entry.automatic ? 'j-automatic-on' : 'j-automatic-off'), text: '' }
    case 'ended':
      return { what: t('j-ended'), text: entry.reason }
    case 'answered':
      return {
        what: t(`j-answered-${entry.response}`),
        text: event(entry),
        detail: [at(entry), entry.note].filter(Boolean).join(' · '),
      }
    case 'decided':
      return {
        what: t('j-decided'),
        text: `${entry.question} ${entry.choice} · ${entry.label}`,
        detail: [at(entry), entry.note].filter(Boolean).join(' · '),
      }
    case 'emergency':
      return { what: t('j-emergency'), text: entry.text }
    case 'released':
      return {
        what: t('j-released'),
        text: event(entry),
        detail: [
          writeLateness(entry.late_ms),
          entry.actual !== entry.exercise && t('j-delivered-at', { time: writeClock(entry.actual) }),
          entry.odd,
        ]
          .filter(Boolean)
          .join(' · '),
      }
    case 'recalled':
      return { what: t('j-recalled'), text: event(entry), detail: entry.reason }
    case 'held':
      return { what: t('j-held'), text: event(entry), detail: entry.reason }
    case 'unheld':
      return { what: t('j-unheld'), text: event(entry) }
    case 'skipped':
      return { what: t('j-skipped'), text: event(entry), detail: entry.reason }
    case 'noted':
      return { what: t(`note-${entry.note_kind}`), text: entry.text }
  }
}
