import { describe, expect, it } from 'vitest'
import { placeFilled, placePasted, understand } from './fill'
import { anyText, oneOf, type GridColumn } from './types'

interface Inject {
  title: string
  method: string
  at: string
}

const columns: GridColumn<Inject>[] = [
  { id: 'title', title: 'Title', width: 1, read: (row) => row.title, edit: anyText },
  {
    id: 'method',
    title: 'By',
    width: 1,
    read: (row) => row.method,
    edit: oneOf([{ value: 'radio', label: 'Radio' }], 'not a method'),
  },
  {
    id: 'at',
    title: 'When',
    width: 1,
    read: (row) => row.at,
    edit: { understand: () => ({ kind: 'either', readings: [] }) },
  },
  { id: 'sheet', title: 'Sheet', width: 1, read: () => 'MSEL' },
]
const rows: Inject[] = [
  { title: 'First', method: 'phone', at: '' },
  { title: 'Second', method: 'phone', at: '' },
]
const extent = { rows: 2, columns: 4 }
const rowAt = (row: number) => rows[row]

describe('pasting', () => {
  it('spreads a block from the corner of the selection', () => {
    const { placed, outside } = placePasted(
      [
        ['A', 'Radio'],
        ['B', 'fax'],
      ],
      { top: 0, bottom: 0, first: 0, last: 0 },
      extent,
    )
    expect(outside).toBe(0)
    const { changes, refusals } = understand(placed, columns, rowAt, 'two readings')
    expect(changes.map(({ column, value }) => [column, value])).toEqual([
      ['title', 'A'],
      ['method', 'radio'],
      ['title', 'B'],
    ])
    expect(refusals).toEqual([{ column: 'By', text: 'fax', why: 'not a method' }])
  })

  it('fills the whole selection with a single cell', () => {
    const { placed } = placePasted([['same']], { top: 0, bottom: 1, first: 0, last: 0 }, extent)
    expect(understand(placed, columns, rowAt, '').changes).toHaveLength(2)
  })

  it('counts what lies outside the grid and refuses what can be read two ways', () => {
    const { placed, outside } = placePasted(
      [['1:30', 'x', 'y']],
      { top: 1, bottom: 1, first: 2, last: 2 },
      extent,
    )
    expect(outside).toBe(1)
    expect(understand(placed, columns, rowAt, 'two readings')).toEqual({
      changes: [],
      refusals: [{ column: 'When', text: '1:30', why: 'two readings' }],
    })
  })
})

it('filling down copies the first row and leaves columns that cannot be edited', () => {
  const placed = placeFilled(
    { top: 0, bottom: 1, first: 0, last: 3 },
    (row, column) => columns[column]?.read(rows[row]!) ?? '',
  )
  expect(understand(placed, columns, rowAt, '').changes).toEqual([
    { row: rows[1], column: 'title', value: 'First' },
  ])
})
