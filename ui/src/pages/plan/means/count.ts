/** How many there are of something: a whole number, or nothing while nobody has counted. */
import type { Understood } from '../../../kit/grid/types'
import { t } from '../../../words/words.svelte'

const MOST = 1_000_000

export function readCount(text: string): Understood {
  const plain = text.trim()
  if (plain === '' || plain === '–') return { kind: 'value', value: null }
  if (!/^\d+$/.test(plain) || Number(plain) > MOST) return { kind: 'wrong', why: t('resource-count-words') }
  return { kind: 'value', value: Number(plain) }
}
