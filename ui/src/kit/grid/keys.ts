/** What the keyboard does inside a grid, for those who look for it among the shortcuts. */
import type { Action } from '../../actions/registry.svelte'
import { t } from '../../words/words.svelte'

const READ: [string, string, string?][] = [
  ['move', 'ArrowDown', 'ArrowUp'],
  ['ends', 'Ctrl+Home', 'Ctrl+End'],
  ['row', 'Shift+Space'],
  ['stretch', 'Shift+ArrowDown'],
  ['all', 'Ctrl+A'],
  ['copy', 'Ctrl+C'],
]
const WRITE: [string, string, string?][] = [
  ['edit', 'F2', 'Enter'],
  ['empty', 'Delete'],
  ['fill', 'Ctrl+D'],
  ['paste', 'Ctrl+V'],
]
const HEADINGS: [string, string, string?][] = [
  ['sort', 'Enter'],
  ['order', 'Alt+ArrowRight', 'Alt+ArrowLeft'],
  ['width', 'Shift+ArrowRight', 'Shift+ArrowLeft'],
]

/** The keys of a grid that can be written into, or only read. */
export function gridKeys(written: boolean): Action[] {
  const list = [...READ, ...(written ? WRITE : [['open', 'Enter'] as [string, string]]), ...HEADINGS]
  return list.map(([what, keys, also]) => ({
    id: `grid-${what}`,
    label: t(`grid-key-${what}`),
    keys,
    ...(also === undefined ? {} : { also }),
    keyOnly: true,
    byFocus: true,
    perform: () => {},
  }))
}
