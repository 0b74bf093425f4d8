/** What stands in a form's blocks, as it is kept: words, the ticked options one a line, and rows of a table. */
import type { FormEntry, FormValue } from '../../generated/commands'
import type { Sheet } from './sheets'

export type Filled = FormEntry['filled']

/** What a ticked box is kept as. */
const TICKED = 'yes'
/** Rows that a table always offers to write in. */
const LEAST_ROWS = 4

/** What a form begins with: the hour in the first block that asks for it, and who writes. */
export function begun(sheet: Sheet, now: string, by: string): Filled {
  const filled: Filled = {}
  const date = sheet.block.findIndex(({ fill }) => fill === 'date')
  if (date >= 0) filled[date] = now
  sheet.block.forEach(({ fill }, place) => {
    if (fill === 'prepared-by' && by !== '') filled[place] = by
  })
  return filled
}

export const wordsOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '')

export const isTicked = (value: FormValue | undefined): boolean => value === TICKED
export const ticked = (on: boolean): string => (on ? TICKED : '')

/** The options that are ticked. */
export const chosenOf = (value: FormValue | undefined): string[] => wordsOf(value).split('\n').filter(Boolean)

/** The choice with an option ticked or not, in the form's own order. */
export function choose(
  options: readonly string[],
  value: FormValue | undefined,
  option: string,
  on: boolean,
): string {
  const chosen = new Set(chosenOf(value))
  if (on) chosen.add(option)
  else chosen.delete(option)
  return options.filter((one) => chosen.has(one)).join('\n')
}

/** A table's rows with room to write on: always an empty one at its end. */
export function rowsToWrite(value: FormValue | undefined, columns: number): string[][] {
  const rows = Array.isArray(value) ? value : []
  const count = Math.max(LEAST_ROWS, rows.length + 1)
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => rows[row]?.[column] ?? ''),
  )
}

/** The rows as they are kept: without the empty ones at the end. */
export function rowsToKeep(rows: readonly (readonly string[])[]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1).map((row) => [...row])
}

/** The blocks without those in which nothing stands. */
export function withoutEmpty(filled: Filled): Filled {
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value.length > 0))
}
