/** A span of minutes as people say it, the same as in documents: `90 min`, `2 h`, `2 h 15 min`, `3 days`. */
import { t } from '../../../words/words.svelte'

const HOUR = 60
const DAY = 24 * HOUR

export function minutesInWords(minutes: number): string {
  if (minutes < 2 * HOUR && minutes !== HOUR) return t('reader-minutes', { minutes })
  if (minutes >= 2 * DAY && minutes % DAY === 0) return t('reader-days', { days: minutes / DAY })
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  return rest === 0 ? t('reader-hours', { hours }) : t('reader-hours-minutes', { hours, minutes: rest })
}
