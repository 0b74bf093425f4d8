/** Which columns a grid shows, in which order and how wide: remembered on this machine. */
import type { GridColumn } from './types'

interface Kept {
  order: string[]
  hidden: string[]
  widths: Record<string, number>
}

const NARROWEST = 48
const WIDEST = 900

export class Columns<Row> {
  #key: string
  #all: () => GridColumn<Row>[]
  #kept = $state.raw<Kept>({ order: [], hidden: [], widths: {} })

  /** Every column in its order, shown or not. */
  readonly all = $derived.by(() => {
    const place = new Map(this.#kept.order.map((id, index) => [id, index]))
    // A column that came later than the memory stays where its page puts it.
    return this.#all()
      .map((column, index) => ({ column, at: place.get(column.id) ?? index }))
      .sort((a, b) => a.at - b.at)
      .map(({ column }) => column)
  })

  /** The columns on screen. */
  readonly shown = $derived.by(() => this.all.filter((column) => !this.isHidden(column)))

  /** The tracks of a row. */
  readonly tracks = $derived.by(() =>
    this.shown
      .map((column) => {
        const width = this.#kept.widths[column.id]
        if (width !== undefined) return `${width}px`
        return column.grows ? `minmax(${column.width}px, 1fr)` : `${column.width}px`
      })
      .join(' '),
  )

  constructor(name: string, all: () => GridColumn<Row>[]) {
    this.#key = `muster.grid.${name}`
    this.#all = all
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Partial<Kept> | null
      if (kept) this.#kept = { order: kept.order ?? [], hidden: kept.hidden ?? [], widths: kept.widths ?? {} }
    } catch {
      // A memory that cannot be read is no memory; the columns start as their page has them.
      localStorage.removeItem(this.#key)
    }
  }

  /** The width a column has at least, in pixels. */
  widthOf(column: GridColumn<Row>): number {
    return this.#kept.widths[column.id] ?? column.width
  }

  isHidden(column: GridColumn<Row>): boolean {
    const known = this.#kept.order.includes(column.id)
    return known ? this.#kept.hidden.includes(column.id) : (column.hidden ?? false)
  }

  show(id: string, shown: boolean): void {
    const hidden = new Set(this.all.filter((column) => this.isHidden(column)).map((column) => column.id))
    if (shown) hidden.delete(id)
    else hidden.add(id)
    // The last column on screen stays, or there would be nothing to get back from.
    if (hidden.size < this.all.length) this.#keep({ hidden: [...hidden] })
  }

  /** Moves a column so many places among those shown. */
  move(id: string, places: number): void {
    const shown = this.shown.map((column) => column.id)
    const from = shown.indexOf(id)
    const neighbour = shown[Math.max(0, Math.min(shown.length - 1, from + places))]
    if (from < 0 || neighbour === undefined || neighbour === id) return
    const order = this.all.map((column) => column.id).filter((other) => other !== id)
    order.splice(order.indexOf(neighbour) + (places > 0 ? 1 : 0), 0, id)
    this.#keep({ order })
  }

  resize(id: string, width: number): void {
    const kept = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)))
    this.#keep({ widths: { ...this.#kept.widths, [id]: kept } })
  }

  /** Shows these columns in this order and no others; one without a width has its usual one. */
  take(columns: readonly { id: string; width: number | null }[]): void {
    const known = new Set(this.all.map((column) => column.id))
    const shown = columns.filter(({ id }) => known.has(id))
    if (shown.length === 0) return
    const ids = shown.map(({ id }) => id)
    const rest = this.all.map((column) => column.id).filter((id) => !ids.includes(id))
    const widths = Object.fromEntries(shown.flatMap(({ id, width }) => (width === null ? [] : [[id, width]])))
    this.#keep({ order: [...ids, ...rest], hidden: rest, widths })
  }

  /** The columns on screen, with the widths that somebody gave them. */
  given(): { id: string; width: number | null }[] {
    return this.shown.map(({ id }) => ({ id, width: this.#kept.widths[id] ?? null }))
  }

  /** As the page has them. */
  reset(): void {
    this.#kept = { order: [], hidden: [], widths: {} }
    localStorage.removeItem(this.#key)
  }

  #keep(change: Partial<Kept>): void {
    const order = this.all.map((column) => column.id)
    const hidden = this.all.filter((column) => this.isHidden(column)).map((column) => column.id)
    this.#kept = { ...this.#kept, order, hidden, ...change }
    localStorage.setItem(this.#key, JSON.stringify(this.#kept))
  }
}
