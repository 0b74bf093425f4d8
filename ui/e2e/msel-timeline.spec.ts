/** The timeline of an MSEL: events are found, chosen and moved in time by keyboard and by pointer. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Muster } from './muster'
import { expect, test } from './muster'

interface Event {
  id: string
  number: string
  offset: number | null
}
const MINUTE = 60_000

async function events(muster: Muster, exercise: string): Promise<Event[]> {
  return muster.call<Event[]>('event_lines', { exercise })
}

async function open(muster: Muster, page: Page): Promise<string> {
  const [line] = await muster.call<{ exercise: { id: string } }[]>('exercise_list')
  const id = line?.exercise.id ?? ''
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('listbox', { name: 'Timeline of the events' })).toBeVisible()
  await expect(page.getByRole('option').first()).toBeVisible()
  return id
}

const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of the events' })

test('arrow keys move an event by the minute, by five, by the second, and undo takes it back', async ({
  muster,
  page,
}) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  const first = before
    .filter(({ offset }) => offset !== null)
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))[0]
  const at = async () => (await events(muster, id)).find((event) => event.id === first?.id)
  await timeline(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).toMatchObject({ offset: (first?.offset ?? 0) + 2 * MINUTE, number: first?.number })
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(at).toMatchObject({ offset: (first?.offset ?? 0) - 3 * MINUTE })
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(at).toMatchObject({ offset: (first?.offset ?? 0) - 3 * MINUTE + 1000 })
  await page.keyboard.press('Control+z')
  await expect.poll(() => events(muster, id)).toEqual(before)
})

test('several events are chosen and moved together', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  const inOrder = before
    .filter(({ offset }) => offset !== null)
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
  await timeline(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await expect
    .poll(async () => {
      const now = new Map((await events(muster, id)).map((event) => [event.id, event.offset ?? 0]))
      return inOrder.slice(0, 4).map((event) => (now.get(event.id) ?? 0) - (event.offset ?? 0))
    })
    .toEqual([5 * MINUTE, 5 * MINUTE, 5 * MINUTE, 0])
})

test('a strip is dragged to another time with the pointer', async ({ muster, page }) => {
  const id = await open(muster, page)
  const strip = page.getByRole('option', { name: /, 12, First sighting/ })
  const before = (await events(muster, id)).find(({ number }) => number === '12')
  const box = await strip.boundingBox()
  if (!box) throw new Error('The strip is not drawn.')
  await page.mouse.move(box.x + 10, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 70, box.y + 8, { steps: 6 })
  await page.mouse.up()
  const moved = async () => (await events(muster, id)).find(({ number }) => number === '12')
  await expect.poll(async () => ((await moved())?.offset ?? 0) > (before?.offset ?? 0)).toBe(true)
  expect(((await moved())?.offset ?? 0) % MINUTE).toBe((before?.offset ?? 0) % MINUTE)
})

test('what is unscheduled waits in the tray, and is given a time there', async ({ muster, page }) => {
  const id = await open(muster, page)
  const tray = page.getByRole('listbox', { name: /Unscheduled/ })
  await tray.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect
    .poll(async () => (await events(muster, id)).find(({ number }) => number === 'C1')?.offset)
    .not.toBe(null)
  await expect(tray.getByRole('option', { name: /C1/ })).toHaveCount(0)
})

test('Enter goes to the details, the lanes are chosen, and it zooms', async ({ muster, page }) => {
  await open(muster, page)
  await timeline(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'No.' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'No.' })).toHaveValue('2')
  await page.getByText('Audience', { exact: true }).click()
  await expect(page.getByRole('group', { name: 'Stadium control', exact: true })).toBeVisible()
  const wide = () => timeline(page).evaluate((element) => element.scrollWidth)
  const fitted = await wide()
  await timeline(page).focus()
  await page.keyboard.press('+')
  await expect.poll(wide).toBeGreaterThan(fitted)
  await page.keyboard.press('0')
  await expect.poll(wide).toBe(fitted)
})

test('axe finds nothing on the timeline', async ({ muster, page }) => {
  await open(muster, page)
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

test('ten thousand events: only what is in view is drawn', async ({ muster, page }) => {
  test.slow()
  const made = await muster.call<{ exercise: { id: string } }>('exercise_create', { name: 'Large' })
  const cells = [['No.', 'Time', 'Event', 'Controller']]
  for (let row = 0; row < 10_000; row += 1)
    cells.push([
      String(row + 1),
      `T+${Math.floor(row / 1200)}:${String(Math.floor((row % 1200) / 20)).padStart(2, '0')}:${String((row % 20) * 3).padStart(2, '0')}`,
      `Event ${row + 1}`,
      `Cell ${row % 12}`,
    ])
  await muster.call('event_paste', { exercise: made.exercise.id, cells, lines: [] })
  await muster.go(`#/exercises/${made.exercise.id}`)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 20_000 })
  await timeline(page).focus()
  for (let time = 0; time < 8; time += 1) await page.keyboard.press('+')
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: /, 10000, Event 10000/ })).toBeVisible()
  expect(await page.getByRole('option').count()).toBeLessThan(1500)
})
