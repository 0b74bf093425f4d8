/** Ten thousand events: an edit is right everywhere, and a strip follows the pointer. It prints how long that took. */
import type { Page } from '@playwright/test'
import { expect, test } from './muster'

const EVENTS = 10_000
test.use({ sample: '' })
test.setTimeout(240_000)

/** Frames of the browser while somebody draws with the pointer, as milliseconds between them, shortest first. */
async function frames(page: Page, move: (step: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const frame = (at: number) => {
      seen.push(at)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  for (let step = 0; step < 120; step += 1) await move(step)
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
  return seen
    .slice(1)
    .map((at, index) => at - (seen[index] ?? 0))
    .sort((a, b) => a - b)
}
const said = (ms: readonly number[]) =>
  `median ${ms[ms.length >> 1]?.toFixed(1)} ms, p95 ${ms[Math.floor(ms.length * 0.95)]?.toFixed(1)} ms, ${ms.length} frames`

test('of 10,000 events one is changed and dragged, and grid, timeline and checks are right', async ({
  muster,
  page,
}) => {
  const lines = ['No.,Time,Title,To,Controller,Expected action,Phase']
  for (let at = 0; at < EVENTS; at += 1) {
    const two = (value: number) => String(value).padStart(2, '0')
    const second = Math.floor((at * 8 * 3600) / EVENTS)
    const hour = `T+${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
    lines.push(`${at + 1},${hour},Report ${at + 1},Silver ${at % 23},North,Grade it,Phase ${at % 7}`)
  }
  const base64 = Buffer.from(lines.join('\n')).toString('base64')
  const { token } = await muster.call<{ token: string }>('import_open', { name: 'long.csv', base64 })
  const { exercise } = await muster.call<{ exercise: string }>('import_commit', { token, choices: {} })
  const [first] = await muster.call<{ id: string }[]>('event_lines', { exercise })

  await muster.go(`#/exercises/${exercise}?event=${first?.id}`)
  const action = page.getByRole('textbox', { name: 'Expected action' })
  await expect(action).toHaveValue('Grade it')
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')

  // From the key that keeps a field to the grid's cell and the check that belongs to it.
  const took: number[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    const emptied = turn % 2 === 0
    await action.focus()
    await page.keyboard.press('Control+a')
    if (emptied) await page.keyboard.press('Delete')
    else await page.keyboard.type('Grade it')
    took.push(
      await page.evaluate(async (emptied) => {
        const began = performance.now()
        ;(document.activeElement as HTMLElement).blur()
        const fact = () =>
          document.querySelector('[aria-label="What does not hold together about this event"]') !== null
        while (fact() !== emptied) await new Promise((resolve) => requestAnimationFrame(resolve))
        return performance.now() - began
      }, emptied),
    )
  }
  took.sort((a, b) => a - b)
  console.log(`one of ${EVENTS} changed, until its check is right: ${said(took)}`)

  const title = page.getByRole('textbox', { name: 'Title', exact: true }).last()
  await title.fill('Renamed once')
  await title.blur()
  await expect(page.getByRole('gridcell', { name: 'Renamed once' })).toBeVisible()

  await page.keyboard.press('Alt+2')
  const strip = page.getByRole('option', { name: /, 1, Renamed once/ }).first()
  await expect(strip).toBeVisible()
  const box = await strip.boundingBox()
  if (!box) throw new Error('The strip is not drawn.')
  await page.mouse.move(box.x + 4, box.y + 8)
  await page.mouse.down()
  const dragged = await frames(page, (step) => page.mouse.move(box.x + 4 + step, box.y + 8))
  await page.mouse.up()
  await expect
    .poll(async () => (await muster.call<{ offset: number }>('event_get', { event: first?.id })).offset)
    .toBeGreaterThan(0)
  await page.goto('about:blank')
  const empty = await frames(page, (step) => page.mouse.move(box.x + 4 + step, box.y + 8))
  console.log(`dragged: ${said(dragged)}; an empty page: ${said(empty)}`)
})
