/** The cell cursor of a grid and the block of cells stretched from it. All pure: a move gives a new selection. */

export interface Cell {
  /** −1 is the heading. */
  row: number
  column: number
}

export interface Selection {
  /** Where the stretch began. */
  anchor: Cell
  /** Where the cursor is. */
  cursor: Cell
}

export interface Extent {
  rows: number
  columns: number
}

export interface Block {
  top: number
  bottom: number
  first: number
  last: number
}

export const START: Selection = { anchor: { row: 0, column: 0 }, cursor: { row: 0, column: 0 } }

const within = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(value, Math.max(low, high)))

/** The selection with its cursor at a cell, stretched there if `stretch`, and kept inside the grid. */
export function moveTo(from: Selection, to: Cell, extent: Extent, stretch: boolean): Selection {
  const cursor = {
    row: within(to.row, stretch ? 0 : -1, extent.rows - 1),
    column: within(to.column, 0, extent.columns - 1),
  }
  return { anchor: stretch ? from.anchor : cursor, cursor }
}

/** The selection moved by so many rows and columns. */
export function moveBy(
  from: Selection,
  rows: number,
  columns: number,
  extent: Extent,
  stretch: boolean,
): Selection {
  return moveTo(from, { row: from.cursor.row + rows, column: from.cursor.column + columns }, extent, stretch)
}

/** The next cell to the side, wrapping to the next or previous row as Tab does; null past either end. */
export function tabFrom(from: Selection, back: boolean, extent: Extent): Selection | null {
  const place = from.cursor.row * extent.columns + from.cursor.column + (back ? -1 : 1)
  if (place < 0 || place >= extent.rows * extent.columns) return null
  const cursor = { row: Math.floor(place / extent.columns), column: place % extent.columns }
  return { anchor: cursor, cursor }
}

/** The cells from corner to corner. */
export function block({ anchor, cursor }: Selection): Block {
  return {
    top: Math.min(anchor.row, cursor.row),
    bottom: Math.max(anchor.row, cursor.row),
    first: Math.min(anchor.column, cursor.column),
    last: Math.max(anchor.column, cursor.column),
  }
}

/** Whether a cell lies in a block. */
export function holds(area: Block, cell: Cell): boolean {
  return (
    cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.first && cell.column <= area.last
  )
}
