import { describe, expect, it } from 'vitest'
import type { Part, SectionHead } from '../../../generated/commands'
import { behind, moved, rows } from './outline'
import { nearDifferences, wordsDiffer } from './words-differ'

function head(
  section: string,
  number: string,
  parent: string | null = null,
  part: Part = 'base',
): SectionHead {
  return {
    place: { section, part, depth: number.split('.').length - 1, number, hidden: false },
    parent_id: parent,
    position: 0,
    title: `Title of ${section}`,
    hidden: false,
    marking: null,
    written: true,
    open_comments: 0,
  }
}

const heads = [
  head('a', '1'),
  head('b', '2'),
  head('b1', '2.1', 'b'),
  head('b2', '2.2', 'b'),
  head('c', '3'),
  head('t', 'T1', null, 'threat'),
]

describe('the outline', () => {
  it('shows parts, and in them the sections as a tree', () => {
    expect(rows(heads, new Set(), '').map((row) => [row.id, row.level, row.place, row.of, row.open])).toEqual(
      [
        ['base', 1, 1, 2, true],
        ['a', 2, 1, 3, null],
        ['b', 2, 2, 3, true],
        ['b1', 3, 1, 2, null],
        ['b2', 3, 2, 2, null],
        ['c', 2, 3, 3, null],
        ['threat', 1, 2, 2, true],
        ['t', 2, 1, 1, null],
      ],
    )
  })

  it('leaves out what is folded, and opens what leads to a match', () => {
    expect(rows(heads, new Set(['b']), '').map((row) => row.id)).not.toContain('b1')
    expect(rows(heads, new Set(['b', 'base']), 'title b2').map((row) => row.id)).toEqual(['base', 'b', 'b2'])
  })

  it('knows where a section goes, and where it cannot go', () => {
    expect(moved(heads, 'b', 'up')).toEqual({ part: 'base', index: 0 })
    expect(moved(heads, 'b', 'down')).toEqual({ part: 'base', index: 3 })
    expect(moved(heads, 'c', 'in')).toEqual({ parent: 'b', part: 'base', index: 2 })
    expect(moved(heads, 'b1', 'out')).toEqual({ part: 'base', index: 2 })
    expect(moved(heads, 'a', 'up')).toBeNull()
    expect(moved(heads, 't', 'up')).toBeNull()
    expect(moved(heads, 'a', 'in')).toBeNull()
    expect(moved(heads, 'a', 'out')).toBeNull()
  })

  it('puts a new section behind the one it was asked at', () => {
    const [, second, inner] = heads
    if (!second || !inner) throw new Error('The outline is made above.')
    expect(behind(heads, second)).toEqual({ part: 'base', index: 2 })
    expect(behind(heads, inner)).toEqual({ parent: 'b', part: 'base', index: 1 })
  })
})

describe('two texts beside each other', () => {
  it('say which words only one of them has', () => {
    expect(wordsDiffer('close gate four now', 'close gate five now')).toEqual([
      { in: 'both', text: 'close gate' },
      { in: 'mine', text: ' four' },
      { in: 'theirs', text: ' five' },
      { in: 'both', text: ' now' },
    ])
    expect(wordsDiffer('', 'all of it')).toEqual([{ in: 'theirs', text: 'all of it' }])
  })

  it('leave out what lies far from any difference', () => {
    const long = 'word '.repeat(200)
    const [first] = nearDifferences(wordsDiffer(`${long}mine`, `${long}theirs`))
    expect(first?.text.length).toBeLessThan(200)
    expect(first?.text).toContain('…')
  })
})
