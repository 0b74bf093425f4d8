/** Many events at once in the grid: pasted from a spreadsheet, changed, moved, renumbered, copied, by keyboard. */
import type { Page } from '@playwright/test'
import type { Muster } from './muster'
import { expect, test } from './muster'

interface Event {
  id: string
  number: string
  title: string
  offset: number | null
  problem: string | null
  controller: string
}
interface Line {
  exercise: { id: string; name: string }
}

async function events(muster: Muster, exercise: string): Promise<Event[]> {
  const page = await muster.call<{ events: Event[] }>('event_page', {
    exercise,
    skip: 0,
    take: 1000,
    sort: 'paper',
  })
  return page.events
}

async function open(muster: Muster, page: Page): Promise<string> {
  const [line] = await muster.call<Line[]>('exercise_list')
  const id = line?.exercise.id ?? ''
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  return id
}

async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([copied, table]) => {
      const data = new DataTransfer()
      data.setData('text/plain', copied ?? '')
      if (table) data.setData('text/html', table)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [text, html],
  )
}

const MINUTE = 60_000

test('500 rows of a spreadsheet become 500 events in one step, and one undo takes them back', async ({
  muster,
  page,
}) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  const rows = Array.from({ length: 500 }, (_, index) => {
    const time =
      index === 7 ? 'after lunch' : `T+${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`
    return [`P-${index + 1}`, time, `"Row ${index + 1}, on\ntwo lines"`, 'Stadium control', 'radio'].join(
      '\t',
    )
  })
  await paste(page, ['Inject No.\tTime\tEvent\tTo\tMethod', ...rows].join('\n'))
  const said = page.getByRole('region', { name: 'Messages' })
  await expect(said).toContainText('Pasted 500 new events')
  await expect(said).toContainText('after lunch')
  const after = await events(muster, id)
  expect(after.length).toBe(before.length + 500)
  const pasted = after.slice(before.length)
  pasted.forEach((event, index) => {
    expect([event.number, event.title, event.offset]).toEqual([
      `P-${index + 1}`,
      `Row ${index + 1}, on\ntwo lines`,
      index === 7 ? null : index * MINUTE,
    ])
  })
  expect(pasted[7]?.problem).toContain('after lunch')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => events(muster, id)).toEqual(before)
})

test('times that can be read in several ways are asked about before anything is pasted', async ({
  muster,
  page,
}) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await page.keyboard.press('ArrowRight')
  await paste(page, '13:10\n13:20\n')
  const dialog = page.getByRole('dialog', { name: 'What are these times?' })
  await expect(dialog).toBeVisible()
  expect(await events(muster, id)).toEqual(before)
  await dialog.getByLabel(/Hours of the story/).check()
  await page.keyboard.press('Enter')
  // The story of the sample begins at 13:00.
  await expect
    .poll(async () => (await events(muster, id)).slice(0, 2).map((event) => event.offset))
    .toEqual([10 * MINUTE, 20 * MINUTE])
})

test('a table of a word processor is pasted as cells', async ({ muster, page }) => {
  const id = await open(muster, page)
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await paste(page, 'One\nTwo', '<table><tr><td>One<br>more</td></tr><tr><td>Two</td></tr></table>')
  await expect
    .poll(async () => (await events(muster, id)).slice(0, 2).map((event) => event.title))
    .toEqual(['One\nmore', 'Two'])
})

test('chosen events are changed and moved together, and their numbers stay', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+c')
  const change = page.getByRole('dialog', { name: 'Change 3 events' })
  await change.getByLabel('What').selectOption({ label: 'Controller' })
  await change.getByLabel('Becomes').fill('West')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await events(muster, id)).slice(0, 4).map((event) => event.controller === 'West'))
    .toEqual([true, true, true, false])
  await page.keyboard.press('Alt+m')
  const shift = page.getByRole('dialog', { name: 'Move in time' })
  await shift.getByLabel('How far').fill('-00:05:00')
  await expect(shift).toContainText('3 events move')
  await page.keyboard.press('Tab')
  await shift.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect
    .poll(async () => (await events(muster, id)).slice(0, 3).map(({ number, offset }) => [number, offset]))
    .toEqual(before.slice(0, 3).map(({ number, offset }) => [number, (offset ?? 0) - 5 * MINUTE]))
})

test('renumbering is shown first, reported, and undone', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await page.keyboard.press('Alt+r')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('First number').fill('INJ-001')
  await expect(dialog.getByRole('cell', { name: 'INJ-044' })).toBeAttached()
  expect(await events(muster, id)).toEqual(before)
  await dialog.getByRole('button', { name: /Renumber \d+ events/ }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Renumbered' })).toBeVisible()
  expect(new Set((await events(muster, id)).map(({ number }) => number)).has('INJ-001')).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => events(muster, id)).toEqual(before)
})

test('an event is duplicated, kept in the library, and put into another exercise', async ({
  muster,
  page,
}) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await page.keyboard.press('Control+Shift+D')
  await expect.poll(async () => (await events(muster, id)).length).toBe(before.length + 1)
  const copy = (await events(muster, id)).at(-1)
  expect([copy?.title, copy?.offset]).toEqual([before[0]?.title, before[0]?.offset])
  await page.getByRole('button', { name: 'More to do with the chosen events' }).click()
  await page.getByRole('menuitem', { name: 'Keep in the library' }).press('Enter')
  await expect.poll(async () => (await muster.call<unknown[]>('library_list')).length).toBe(1)
  const made = await muster.call<{ exercise: { id: string } }>('exercise_create', { name: 'Winter' })
  await muster.go(`#/exercises/${made.exercise.id}`)
  await expect(page.getByRole('heading', { name: 'No events yet' })).toBeVisible()
  await page.keyboard.press('Alt+l')
  const library = page.getByRole('dialog', { name: 'Library of injects' })
  await expect(library).toContainText('from “Match day 4”')
  await library.getByRole('button', { name: 'Put it in' }).press('Enter')
  await expect(library).toContainText('Everything was taken along')
  expect((await events(muster, made.exercise.id)).map(({ title }) => title)).toEqual([before[0]?.title])
})

test('columns are taken from a preset, and a view is kept and taken again', async ({ muster, page }) => {
  await open(muster, page)
  const headings = async () =>
    (await page.getByRole('columnheader').allTextContents()).map((text) => text.trim())
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Short' }).press('Enter')
  await expect.poll(headings).toEqual(['No.', 'Exercise time', 'Title', 'To', 'Controller'])
  await page.getByRole('searchbox', { name: 'Filter' }).fill('drone')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Keep this view…' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Name').fill('Drones')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await muster.call<unknown[]>('view_list')).length).toBe(1)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'HSEEP' }).press('Enter')
  await expect.poll(async () => (await headings()).length).toBe(13)
  await page.getByRole('searchbox', { name: 'Filter' }).fill('')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Drones' }).press('Enter')
  await expect.poll(headings).toEqual(['No.', 'Exercise time', 'Title', 'To', 'Controller'])
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('drone')
})
