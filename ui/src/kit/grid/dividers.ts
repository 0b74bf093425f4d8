/** Divider rows among the rows of a grid: where each stands, and what stands at each line. */

export interface Divider {
  /** The row it stands above. */
  before: number
  label: string
}

/** What one line of the grid is. */
export type Line = { kind: 'row'; row: number } | { kind: 'divider'; label: string }

/** How many dividers stand above a row, its own included. */
function above(dividers: readonly Divider[], row: number): number {
  let [low, high] = [0, dividers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dividers[middle]?.before ?? Infinity) <= row) low = middle + 1
    else high = middle
  }
  return low
}

/** The line on which a row stands. */
export function lineOf(dividers: readonly Divider[], row: number): number {
  return row + above(dividers, row)
}

/** What stands on a line. */
export function lineAt(dividers: readonly Divider[], line: number): Line {
  let [low, high] = [0, dividers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    // The divider number `middle` stands on this line.
    if ((dividers[middle]?.before ?? Infinity) + middle <= line) low = middle + 1
    else high = middle
  }
  const last = dividers[low - 1]
  if (last && last.before + low - 1 === line) return { kind: 'divider', label: last.label }
  return { kind: 'row', row: line - low }
}
