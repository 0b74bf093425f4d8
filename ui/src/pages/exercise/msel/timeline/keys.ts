/** What the keyboard does on a timeline, for those who look for it among the shortcuts. */
import type { Action } from '../../../../actions/registry.svelte'
import { t } from '../../../../words/words.svelte'

const KEYS: [string, string, string?][] = [
  ['next', 'ArrowDown', 'ArrowUp'],
  ['minute', 'ArrowRight', 'ArrowLeft'],
  ['five', 'Shift+ArrowRight', 'Shift+ArrowLeft'],
  ['second', 'Alt+ArrowRight', 'Alt+ArrowLeft'],
  ['choose', 'Space', 'Shift+ArrowDown'],
  ['open', 'Enter'],
  ['zoom', '+', '-'],
  ['fit', '0'],
]

export const timelineKeys = (): Action[] =>
  KEYS.map(([what, keys, also]) => ({
    id: `timeline-${what}`,
    label: t(`timeline-key-${what}`),
    keys,
    ...(also === undefined ? {} : { also }),
    keyOnly: true,
    byFocus: true,
    perform: () => {},
  }))
