import { describe, expect, it } from 'vitest'
import { START, block, holds, moveBy, moveTo, tabFrom } from './selection'

const extent = { rows: 3, columns: 4 }

describe('the cell cursor', () => {
  it('stays inside the grid, and goes up into the headings', () => {
    expect(moveBy(START, -9, -9, extent, false).cursor).toEqual({ row: -1, column: 0 })
    expect(moveBy(START, 9, 9, extent, false).cursor).toEqual({ row: 2, column: 3 })
  })

  it('leaves its anchor behind while stretching', () => {
    const stretched = moveBy(moveTo(START, { row: 1, column: 2 }, extent, false), 1, -1, extent, true)
    expect(block(stretched)).toEqual({ top: 1, bottom: 2, first: 1, last: 2 })
    expect(holds(block(stretched), { row: 2, column: 2 })).toBe(true)
    expect(holds(block(stretched), { row: 0, column: 2 })).toBe(false)
  })

  it('never stretches into the headings', () => {
    expect(moveBy(START, -1, 0, extent, true).cursor.row).toBe(0)
  })

  it('goes on to the next row on Tab, and out at the end', () => {
    const end = moveTo(START, { row: 0, column: 3 }, extent, false)
    expect(tabFrom(end, false, extent)?.cursor).toEqual({ row: 1, column: 0 })
    expect(tabFrom(moveTo(START, { row: 2, column: 3 }, extent, false), false, extent)).toBeNull()
    expect(tabFrom(START, true, extent)).toBeNull()
  })
})
