/**
 * Rows fetched a page at a time and kept for as long as they are true.
 *
 * What is on screen is never taken away to fetch something newer: old rows stay until their page has come
 * again, and an answer that belongs to an earlier question is dropped.
 */

/** One page as the source gives it. */
export interface Page<Row> {
  /** How many rows there are in all. */
  total: number
  rows: readonly Row[]
}

export type FetchPage<Row> = (first: number, limit: number) => Promise<Page<Row>>

/** How many rows travel at once. */
export const PAGE_ROWS = 100
/** How many pages stay in memory; beyond it the ones farthest from the screen go. */
const KEPT_PAGES = 200

interface Kept<Row> {
  rows: readonly Row[]
  fresh: boolean
}

export class Pages<Row> {
  #fetch: FetchPage<Row>
  #changed: () => void
  #pages = new Map<number, Kept<Row>>()
  #asked = new Map<number, Promise<void>>()
  #question = 0
  #replaceAll = false
  #wanted: [number, number] = [0, 0]
  #total = 0
  #answered = false
  #failure: unknown

  constructor(fetch: FetchPage<Row>, changed: () => void) {
    this.#fetch = fetch
    this.#changed = changed
  }

  /** How many rows there are, as far as is known. */
  get total(): number {
    return this.#total
  }

  /** Whether any page has come yet. */
  get answered(): boolean {
    return this.#answered
  }

  /** Why the last page did not come; undefined when it did. */
  get failure(): unknown {
    return this.#failure
  }

  /** The row at this place, if it is here. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS]
  }

  /** Every row that is here, by its place. */
  *known(): Generator<[number, Row]> {
    for (const page of [...this.#pages.keys()].sort((a, b) => a - b)) {
      const rows = this.#pages.get(page)?.rows ?? []
      for (const [index, row] of rows.entries()) yield [page * PAGE_ROWS + index, row]
    }
  }

  /** Puts newer versions in the place of rows that are here, until their pages come again. */
  renew(newer: (row: Row) => Row | undefined): void {
    for (const kept of this.#pages.values()) kept.rows = kept.rows.map((row) => newer(row) ?? row)
    this.#changed()
  }

  /** Sees to it that these rows come; asks only for what is missing or old. */
  want(first: number, last: number): void {
    this.#wanted = [first, last]
    for (const page of this.#pagesOf(first, last)) void this.#ask(page)
  }

  /** The rows from `first` to `last`, waited for. */
  async all(first: number, last: number): Promise<Row[]> {
    await Promise.all(this.#pagesOf(first, last).map((page) => this.#ask(page)))
    const rows: Row[] = []
    for (let index = first; index <= last; index += 1) {
      const row = this.at(index)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  /** The same rows may read differently now: asks again for those in view, and for others when they come into view. */
  refresh(): void {
    this.#question += 1
    this.#asked.clear()
    for (const kept of this.#pages.values()) kept.fresh = false
    this.want(...this.#wanted)
  }

  /** Other rows, or another order: what is shown is replaced as one when the first answer comes. */
  restart(): void {
    this.#replaceAll = true
    this.refresh()
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.max(0, Math.floor(first / PAGE_ROWS))
    const end = this.#answered && !this.#replaceAll ? Math.max(0, this.#total - 1) : Math.max(0, last)
    const to = Math.floor(Math.min(Math.max(last, 0), end) / PAGE_ROWS)
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
  }

  #ask(page: number): Promise<void> {
    if (this.#pages.get(page)?.fresh) return Promise.resolve()
    const under = this.#asked.get(page)
    if (under) return under
    const question = this.#question
    const answer = this.#fetch(page * PAGE_ROWS, PAGE_ROWS).then(
      (got) => {
        if (question === this.#question) this.#take(page, got)
      },
      (failure: unknown) => {
        if (question !== this.#question) return
        this.#asked.delete(page)
        this.#failure = failure
        this.#changed()
      },
    )
    this.#asked.set(page, answer)
    return answer
  }

  #take(page: number, got: Page<Row>): void {
    if (this.#replaceAll) {
      this.#pages.clear()
      this.#replaceAll = false
    }
    this.#asked.delete(page)
    this.#failure = undefined
    this.#answered = true
    this.#total = got.total
    this.#pages.set(page, { rows: got.rows, fresh: true })
    const lastPage = Math.floor(Math.max(0, got.total - 1) / PAGE_ROWS)
    for (const known of this.#pages.keys()) if (known > lastPage) this.#pages.delete(known)
    this.#forget(page)
    this.#changed()
  }

  #forget(near: number): void {
    if (this.#pages.size <= KEPT_PAGES) return
    const farthest = [...this.#pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near))
    for (const page of farthest.slice(0, this.#pages.size - KEPT_PAGES)) this.#pages.delete(page)
  }
}
