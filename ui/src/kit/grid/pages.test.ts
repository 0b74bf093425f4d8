import { describe, expect, it, vi } from 'vitest'
import { PAGE_ROWS, Pages, type Page } from './pages'

/** A source whose answers come only when the test lets them. */
function source(total: number) {
  const waiting: {
    first: number
    give: (rows?: string, of?: number) => Promise<void>
    fail: () => Promise<void>
  }[] = []
  const fetch = vi.fn(
    (first: number, limit: number) =>
      new Promise<Page<string>>((resolve, reject) => {
        waiting.push({
          first,
          give: async (word = 'row', of = total) => {
            const length = Math.max(0, Math.min(limit, of - first))
            resolve({ total: of, rows: Array.from({ length }, (_, at) => `${word} ${first + at}`) })
            await Promise.resolve()
          },
          fail: async () => {
            reject(new Error('away'))
            await Promise.resolve()
            await Promise.resolve()
          },
        })
      }),
  )
  return { fetch, waiting }
}

describe('rows by the page', () => {
  it('asks once for a page however often it is wanted', async () => {
    const { fetch, waiting } = source(1_000)
    const changed = vi.fn()
    const pages = new Pages(fetch, changed)
    pages.want(0, 30)
    pages.want(5, 40)
    await waiting[0]?.give()
    pages.want(0, 30)
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(pages.at(7)).toBe('row 7')
    expect(pages.total).toBe(1_000)
    expect(changed).toHaveBeenCalled()
  })

  it('asks for both pages where a view lies across two', () => {
    const { fetch } = source(1_000)
    const pages = new Pages(fetch, () => {})
    pages.want(PAGE_ROWS - 5, PAGE_ROWS + 5)
    expect(fetch.mock.calls.map(([first]) => first)).toEqual([0, PAGE_ROWS])
  })

  it('shows the old rows until the new ones have come', async () => {
    const { fetch, waiting } = source(1_000)
    const pages = new Pages(fetch, () => {})
    pages.want(0, 10)
    await waiting[0]?.give('old')
    pages.refresh()
    expect(pages.at(3)).toBe('old 3')
    await waiting[1]?.give('new')
    expect(pages.at(3)).toBe('new 3')
  })

  it('drops an answer to an earlier question', async () => {
    const { fetch, waiting } = source(1_000)
    const pages = new Pages(fetch, () => {})
    pages.want(0, 10)
    pages.restart()
    await waiting[1]?.give('new')
    await waiting[0]?.give('late')
    expect(pages.at(3)).toBe('new 3')
  })

  it('never mixes two orders', async () => {
    const { fetch, waiting } = source(1_000)
    const pages = new Pages(fetch, () => {})
    pages.want(0, PAGE_ROWS + 10)
    await waiting[0]?.give('by number')
    await waiting[1]?.give('by number')
    pages.restart()
    expect(pages.at(PAGE_ROWS)).toBe(`by number ${PAGE_ROWS}`)
    await waiting[2]?.give('by time')
    expect(pages.at(0)).toBe('by time 0')
    expect(pages.at(PAGE_ROWS)).toBeUndefined()
  })

  it('forgets rows that no longer exist', async () => {
    const { fetch, waiting } = source(150)
    const pages = new Pages(fetch, () => {})
    pages.want(0, 149)
    await waiting[0]?.give()
    await waiting[1]?.give()
    pages.refresh()
    await waiting[2]?.give('row', 20)
    expect(pages.total).toBe(20)
    expect(pages.at(120)).toBeUndefined()
  })

  it('says why a page did not come, and asks again when it is wanted again', async () => {
    const { fetch, waiting } = source(10)
    const pages = new Pages(fetch, () => {})
    pages.want(0, 9)
    await waiting[0]?.fail()
    expect(pages.failure).toBeInstanceOf(Error)
    pages.want(0, 9)
    await waiting[1]?.give()
    expect(pages.failure).toBeUndefined()
    expect(pages.at(0)).toBe('row 0')
  })

  it('waits for rows that are not here yet', async () => {
    const { fetch, waiting } = source(300)
    const pages = new Pages(fetch, () => {})
    const rows = pages.all(95, 104)
    await waiting[0]?.give()
    await waiting[1]?.give()
    expect(await rows).toHaveLength(10)
  })
})
