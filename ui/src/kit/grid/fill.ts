/** Changes to many cells at once: pasting a block, filling down, clearing. */
import type { Block, Extent } from './selection'
import type { GridChange, GridColumn, GridRefusal } from './types'

/** A text on its way into a cell. */
export interface Placed {
  row: number
  column: number
  text: string
}

/** Where the cells of a pasted block go: one cell fills the selection, a block starts at its corner. */
export function placePasted(
  cells: readonly string[][],
  onto: Block,
  extent: Extent,
): { placed: Placed[]; outside: number } {
  const [only] = cells[0] ?? []
  const single = cells.length === 1 && cells[0]?.length === 1 && only !== undefined
  const placed: Placed[] = []
  let outside = 0
  if (single) {
    for (let row = onto.top; row <= onto.bottom; row += 1)
      for (let column = onto.first; column <= onto.last; column += 1) placed.push({ row, column, text: only })
    return { placed, outside }
  }
  cells.forEach((line, down) =>
    line.forEach((text, along) => {
      const [row, column] = [onto.top + down, onto.first + along]
      if (row < extent.rows && column < extent.columns) placed.push({ row, column, text })
      else outside += 1
    }),
  )
  return { placed, outside }
}

/** What the cells under the first row of a block get when it is filled down. */
export function placeFilled(area: Block, read: (row: number, column: number) => string): Placed[] {
  const placed: Placed[] = []
  for (let row = area.top + 1; row <= area.bottom; row += 1)
    for (let column = area.first; column <= area.last; column += 1)
      placed.push({ row, column, text: read(area.top, column) })
  return placed
}

/** The cells of a block that are emptied: all but those of columns that are changed on purpose only. */
export function placeEmptied<Row>(area: Block, columns: readonly GridColumn<Row>[]): Placed[] {
  const placed: Placed[] = []
  for (let row = Math.max(0, area.top); row <= area.bottom; row += 1)
    for (let column = area.first; column <= area.last; column += 1)
      if (!columns[column]?.guarded) placed.push({ row, column, text: '' })
  return placed
}

/** The texts of a block, as they are copied. */
export function textsOf(area: Block, read: (row: number, column: number) => string): string[][] {
  const lines: string[][] = []
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: string[] = []
    for (let column = area.first; column <= area.last; column += 1) line.push(read(row, column))
    lines.push(line)
  }
  return lines
}

/** Which of the placed texts are understood, and which are refused rather than guessed. */
export function understand<Row>(
  placed: readonly Placed[],
  columns: readonly GridColumn<Row>[],
  rowAt: (row: number) => Row | undefined,
  ambiguous: string,
): { changes: GridChange<Row>[]; refusals: GridRefusal[] } {
  const changes: GridChange<Row>[] = []
  const refusals: GridRefusal[] = []
  for (const { row: index, column: place, text } of placed) {
    const [column, row] = [columns[place], rowAt(index)]
    if (!column?.edit || row === undefined || column.read(row) === text) continue
    const understood = column.edit.understand(text)
    if (understood.kind === 'value') changes.push({ row, column: column.id, value: understood.value })
    else
      refusals.push({
        column: column.title,
        text,
        why: understood.kind === 'wrong' ? understood.why : ambiguous,
      })
  }
  return { changes, refusals }
}
