/** Hours and minutes as people write them into a table. */
import type { Understood } from '../../../kit/grid/types'
import { t } from '../../../words/words.svelte'
import { readClock } from './series'

export const understandClock = (text: string): Understood => {
  const clock = readClock(text)
  return clock === null
    ? { kind: 'wrong', why: t('design-clock-unreadable') }
    : { kind: 'value', value: clock }
}
