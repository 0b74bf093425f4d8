import { expect, test } from './muster'

const EVENTS = 10_000

test.use({ sample: '' })
// Hundreds of frames drawn in software.
test.setTimeout(240_000)

test('a list of 10,000 events is scrolled through without a row missing', async ({ muster, page }) => {
  const lines = ['No.,Time,Title,To']
  for (let at = 0; at < EVENTS; at += 1) {
    const two = (value: number) => String(value).padStart(2, '0')
    const hour = `T+${Math.floor(at / 3600)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`
    lines.push(`${at + 1},${hour},Report ${at + 1},Silver`)
  }
  const base64 = Buffer.from(lines.join('\n')).toString('base64')
  const { token } = await muster.call<{ token: string }>('import_open', { name: 'long.csv', base64 })
  const { exercise } = await muster.call<{ exercise: string }>('import_commit', { token, choices: {} })
  await muster.go(`#/exercises/${exercise}`)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', String(EVENTS + 1))
  await expect(grid).toHaveAttribute('aria-busy', 'false')

  const seen = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')
    const scroller = [grid, ...(grid?.querySelectorAll('*') ?? []), grid?.parentElement].find(
      (element) => element && element.scrollHeight > element.clientHeight + 1_000,
    )
    if (!scroller) throw new Error('nothing scrolls')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const titles = new Set<string>()
    const gaps: string[] = []
    for (;;) {
      const top = scroller.scrollTop
      scroller.scrollTop = top + 400
      await frame()
      // Rows may come a moment late; none may stay away.
      for (let wait = 0; wait < 300 && document.querySelector('[role=row][aria-busy=true]'); wait += 1)
        await frame()
      const rows = [...document.querySelectorAll<HTMLElement>('[role=row][aria-rowindex]')].slice(1)
      const places = rows.map((row) => Number(row.getAttribute('aria-rowindex')))
      places.forEach((place, index) => {
        if (index > 0 && place !== (places[index - 1] ?? 0) + 1)
          gaps.push(`${places[index - 1]} then ${place}`)
      })
      for (const row of rows) {
        const title = /Report \d+/.exec(row.textContent ?? '')?.[0]
        if (title) titles.add(title)
        else gaps.push(`row ${row.getAttribute('aria-rowindex')} is empty`)
      }
      if (scroller.scrollTop === top) break
    }
    return { titles: titles.size, gaps: gaps.slice(0, 5) }
  })
  expect(seen).toEqual({ titles: EVENTS, gaps: [] })
})
