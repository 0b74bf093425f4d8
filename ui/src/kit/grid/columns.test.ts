import { describe, expect, it } from 'vitest'
import { Columns } from './columns.svelte'
import type { GridColumn } from './types'

const column = (id: string, more: Partial<GridColumn<string>> = {}): GridColumn<string> => ({
  id,
  title: id,
  width: 80,
  read: (row) => row,
  ...more,
})
const all = () => [
  column('number'),
  column('when'),
  column('title', { grows: true }),
  column('notes', { hidden: true }),
]
const ids = (columns: Columns<string>) => columns.shown.map(({ id }) => id)

describe('the columns of a grid', () => {
  it('start as the page has them', () => {
    const columns = new Columns('msel', all)
    expect(ids(columns)).toEqual(['number', 'when', 'title'])
    expect(columns.tracks).toBe('80px 80px minmax(80px, 1fr)')
  })

  it('are remembered in their order, width and absence', () => {
    const columns = new Columns('msel', all)
    columns.move('title', -1)
    columns.show('notes', true)
    columns.show('when', false)
    columns.resize('number', 60)
    const again = new Columns('msel', all)
    expect(ids(again)).toEqual(['number', 'title', 'notes'])
    expect(again.tracks.startsWith('60px')).toBe(true)
    again.reset()
    expect(ids(again)).toEqual(['number', 'when', 'title'])
  })

  it('keep one on screen whatever is hidden', () => {
    const columns = new Columns('msel', () => [column('number')])
    columns.show('number', false)
    expect(ids(columns)).toEqual(['number'])
  })

  it('show a custom column that came after the memory', () => {
    new Columns('msel', all).move('title', -1)
    const again = new Columns('msel', () => [...all(), column('custom')])
    expect(ids(again)).toContain('custom')
  })

  it('start afresh from a damaged memory', () => {
    localStorage.setItem('muster.grid.msel', '{')
    expect(ids(new Columns('msel', all))).toEqual(['number', 'when', 'title'])
  })
})
