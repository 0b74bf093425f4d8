/** A short list as rows of a grid: filtered and sorted here, since all of it is at hand. */
import { fold, hasWords, wordsOf } from '../fold'
import { RowSource } from './source.svelte'
import type { GridColumn, GridSort } from './types'

export class ListRows<Row> {
  filter = $state('')
  sort = $state.raw<GridSort | null>(null)
  readonly rows: RowSource<Row>
  #columns: () => GridColumn<Row>[]
  #all: () => readonly Row[] | undefined

  /** The rows that pass the filter, in order. */
  readonly shown = $derived.by(() => {
    const words = wordsOf(this.filter)
    const columns = this.#columns()
    const passing = (this.#all() ?? []).filter((row) => {
      const text = fold(columns.map((column) => column.read(row)).join(' '))
      return hasWords(text, words)
    })
    const sort = this.sort
    const by = columns.find((column) => column.id === sort?.column)
    if (!sort || !by) return passing
    const turn = sort.descending ? -1 : 1
    return [...passing].sort(
      (a, b) =>
        turn * by.read(a).localeCompare(by.read(b), undefined, { numeric: true, sensitivity: 'base' }),
    )
  })

  constructor(columns: () => GridColumn<Row>[], all: () => readonly Row[] | undefined) {
    this.#columns = columns
    this.#all = all
    this.rows = new RowSource((first, limit) => {
      const rows = this.shown
      // Nothing has come yet: neither has the first page.
      if (all() === undefined) return new Promise(() => {})
      return Promise.resolve({ total: rows.length, rows: rows.slice(first, first + limit) })
    })
    $effect(() => {
      void this.shown
      if (this.#all() !== undefined) this.rows.restart()
    })
  }
}
