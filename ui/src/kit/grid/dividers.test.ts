import { expect, it } from 'vitest'
import { lineAt, lineOf } from './dividers'

const dividers = [
  { before: 0, label: 'Phase 1' },
  { before: 3, label: 'Phase 2' },
  { before: 4, label: 'Phase 3' },
]

it('a divider stands on a line of its own above its first row', () => {
  const lines = Array.from({ length: 8 }, (_, line) => lineAt(dividers, line))
  expect(lines.map((line) => (line.kind === 'row' ? line.row : line.label))).toEqual([
    'Phase 1',
    0,
    1,
    2,
    'Phase 2',
    3,
    'Phase 3',
    4,
  ])
})

it('every row is found on the line it stands on', () => {
  for (let row = 0; row < 50; row += 1) {
    expect(lineAt(dividers, lineOf(dividers, row))).toEqual({ kind: 'row', row })
  }
})

it('without dividers a line is its row', () => {
  expect(lineAt([], 9)).toEqual({ kind: 'row', row: 9 })
  expect(lineOf([], 9)).toBe(9)
})
