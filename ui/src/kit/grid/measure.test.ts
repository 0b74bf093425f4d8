import { describe, expect, it } from 'vitest'
import { LINE, frozenAt, topFor } from './measure'

describe('the view of a grid', () => {
  // Ten lines in view, one of them the heading.
  const clientHeight = 10 * LINE

  it('stays where the cursor is in view', () => {
    expect(topFor(5, { scrollTop: 0, clientHeight })).toBe(0)
    expect(topFor(8, { scrollTop: 0, clientHeight })).toBe(0)
  })

  it('moves on so far that the whole line is in view, the heading left out', () => {
    const scrollTop = topFor(9, { scrollTop: 0, clientHeight })
    expect(scrollTop).toBe(LINE)
    expect((9 + 1) * LINE + LINE - scrollTop).toBeLessThanOrEqual(clientHeight)
  })

  it('moves back so far that the heading does not cover the line', () => {
    expect(topFor(3, { scrollTop: 5 * LINE, clientHeight })).toBe(3 * LINE)
  })
})

describe('columns that stay', () => {
  const shown = [
    { id: 'number', width: 56, frozen: true },
    { id: 'when', width: 120 },
    { id: 'title', width: 180, frozen: true },
  ]
  const width = (column: { width: number }) => column.width

  it('stand one after the other', () => {
    expect(frozenAt(shown, width, 600)).toEqual({
      at: new Map([
        ['number', 0],
        ['title', 56],
      ]),
      covered: 236,
    })
  })

  it('scroll like all others where they would cover most of the view', () => {
    expect(frozenAt(shown, width, 300).at.size).toBe(0)
  })
})
