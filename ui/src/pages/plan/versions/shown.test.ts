import { expect, it } from 'vitest'
import { readShown, writeShown, type Shown } from './shown'

it.each<Shown>([
  { what: 'copies' },
  { what: 'version', number: 3 },
  { what: 'compare', from: 1, to: 2 },
  { what: 'compare', from: 2, to: null },
])('reads back the address it wrote for %o', (shown) => {
  expect(readShown(writeShown(shown), 9)).toEqual(shown)
})

it('shows what changed since the latest version where nothing readable is asked for', () => {
  for (const part of [undefined, '', 'x', '1-x'])
    expect(readShown(part, 4)).toEqual({ what: 'compare', from: 4, to: null })
})
