/** Rows by the page, drawn anew when a page comes. */
import { Pages, type FetchPage } from './pages'

export class RowSource<Row> {
  #version = $state(0)
  #pages: Pages<Row>

  constructor(fetch: FetchPage<Row>) {
    this.#pages = new Pages(fetch, () => (this.#version += 1))
  }

  /** How many rows there are, as far as is known. */
  get total(): number {
    return this.#seen().total
  }
  /** Whether any page has come yet. */
  get answered(): boolean {
    return this.#seen().answered
  }
  /** Why the last page did not come. */
  get failure(): unknown {
    return this.#seen().failure
  }
  at(index: number): Row | undefined {
    return this.#seen().at(index)
  }
  known(): Iterable<[number, Row]> {
    return this.#seen().known()
  }
  renew(newer: (row: Row) => Row | undefined): void {
    this.#pages.renew(newer)
  }
  want(first: number, last: number): void {
    this.#pages.want(first, last)
  }
  all(first: number, last: number): Promise<Row[]> {
    return this.#pages.all(first, last)
  }
  refresh(): void {
    this.#pages.refresh()
  }
  restart(): void {
    this.#pages.restart()
  }

  #seen(): Pages<Row> {
    void this.#version
    return this.#pages
  }
}
