import type { Locator, Page } from '@playwright/test'
import { exercise, expect, test, type Muster } from './muster'

interface EventLine {
  id: string
  number: string
  title: string
  offset: number | null
}

async function open(muster: Muster, page: Page): Promise<string> {
  const { id } = await exercise(muster)
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await page.getByRole('grid').focus()
  return id
}

async function events(muster: Muster, id: string): Promise<EventLine[]> {
  const page = await muster.call<{ events: EventLine[] }>('event_page', { exercise: id, skip: 0, take: 100 })
  return page.events
}

/** Puts the cell cursor on a column of a row, by keyboard alone. */
async function cursor(page: Page, row: number, column: number): Promise<void> {
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight')
}

/** Columns as they stand at first when the story's start is known. */
const [NUMBER, WHEN, TITLE] = [0, 1, 4]

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('typing edits the cell, Enter keeps it and goes down, Escape does not', async ({ muster, page }) => {
  const id = await open(muster, page)
  await cursor(page, 0, TITLE)
  await page.keyboard.type('Radio check')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await events(muster, id))[0]?.title).toBe('Radio check')
  const second = (await events(muster, id))[1]?.title
  await page.keyboard.type('never kept')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('gridcell', { name: 'never kept' })).toHaveCount(0)
  expect((await events(muster, id))[1]?.title).toBe(second)
})

test('a number on paper stays when its event moves', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = (await events(muster, id)).find((event) => event.offset !== null && event.offset > 0)
  const row = (await events(muster, id)).findIndex((event) => event.id === before?.id)
  await cursor(page, row, WHEN)
  await page.keyboard.type('09:59:59')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await events(muster, id)).find((event) => event.id === before?.id))
    .toMatchObject({ number: before?.number, offset: 35_999_000 })
})

test('a time that can be read two ways is asked about, never chosen', async ({ muster, page }) => {
  const id = await open(muster, page)
  const first = (await events(muster, id))[0]
  await cursor(page, 0, WHEN)
  await page.keyboard.type('-1:30')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '−01:30:00' })).toBeVisible()
  expect((await events(muster, id)).find((event) => event.id === first?.id)?.offset).toBe(first?.offset)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await events(muster, id)).find((event) => event.id === first?.id)?.offset)
    .toBe(-90_000)
})

test('a block from a spreadsheet is pasted in one step and undone in one', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await cursor(page, 2, TITLE)
  await paste(page, 'One\tradio\nTwo\tphone\nThree\tradio\n')
  await expect
    .poll(async () => (await events(muster, id)).slice(2, 5).map((event) => event.title))
    .toEqual(['One', 'Two', 'Three'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => events(muster, id)).toEqual(before)
})

test('filling down copies the first row of the selection', async ({ muster, page }) => {
  const id = await open(muster, page)
  await cursor(page, 0, TITLE)
  for (let row = 0; row < 3; row += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect
    .poll(async () => new Set((await events(muster, id)).slice(0, 4).map((event) => event.title)).size)
    .toBe(1)
})

test('pasted times that have two readings are left as they were, and said so', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await cursor(page, 0, WHEN)
  await paste(page, '1:30\n')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('was left as it was')
  expect(await events(muster, id)).toEqual(before)
})

test('columns are hidden, moved and remembered', async ({ muster, page }) => {
  await open(muster, page)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Scenario' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Scenario' })).toHaveCount(0)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('columnheader').first()).toHaveText('Exercise time')
  await page.reload()
  await expect(page.getByRole('columnheader').first()).toHaveText('Exercise time')
  await expect(page.getByRole('columnheader', { name: 'Scenario' })).toHaveCount(0)
})

test('sorting, filtering and the place of a row are told to a screen reader', async ({ muster, page }) => {
  const id = await open(muster, page)
  const grid = page.getByRole('grid')
  const { length } = await events(muster, id)
  await page.getByRole('columnheader', { name: 'Title' }).click()
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(grid).toHaveAttribute('aria-rowcount', String(length + 1))
  await cursor(page, 3, NUMBER)
  const active = await grid.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`).locator('..')).toHaveAttribute('aria-rowindex', '5')
  await page.getByRole('searchbox', { name: 'Filter' }).fill('zzz nothing')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('a new event is made, written and deleted, and the deletion undone', async ({ muster, page }) => {
  const id = await open(muster, page)
  const { length } = await events(muster, id)
  await page.getByRole('button', { name: /New event/ }).click()
  await expect.poll(async () => (await events(muster, id)).length).toBe(length + 1)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect.poll(async () => (await events(muster, id)).length).toBe(length)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await events(muster, id)).length).toBe(length + 1)
})

test('what is typed in the inspector is saved by itself', async ({ muster, page }) => {
  const id = await open(muster, page)
  const [first] = await events(muster, id)
  await page.getByRole('textbox', { name: 'Controller', exact: true }).fill('South')
  await expect
    .poll(async () => (await events(muster, id)).find((event) => event.id === first?.id))
    .toMatchObject({ controller: 'South' })
  await page.getByText('Exercise', { exact: true }).last().click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Match day 5')
  await expect.poll(async () => (await exercise(muster)).name).toBe('Match day 5')
})

test('the MSEL goes out as a spreadsheet', async ({ muster, page }) => {
  await open(muster, page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export…' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/MSEL\.xlsx$/)
})

test('a column is widened by dragging its edge, and a heading dragged to another place', async ({
  muster,
  page,
}) => {
  await open(muster, page)
  const heading = page.getByRole('columnheader', { name: 'By' })
  const before = await heading.boundingBox()
  if (!before) throw new Error('The heading is not drawn.')
  await page.mouse.move(before.x + before.width - 1, before.y + 10)
  await page.mouse.down()
  await page.mouse.move(before.x + before.width + 60, before.y + 10, { steps: 4 })
  await page.mouse.up()
  expect((await heading.boundingBox())?.width).toBeGreaterThan(before.width + 40)

  const first = await page.getByRole('columnheader').first().boundingBox()
  const moved = await heading.boundingBox()
  if (!first || !moved) throw new Error('The headings are not drawn.')
  await page.mouse.move(moved.x + 20, moved.y + 10)
  await page.mouse.down()
  await page.mouse.move(first.x + 20, first.y + 10, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByRole('columnheader').first()).toHaveText('By')
})

/** The cell under the cursor. */
async function cellAt(grid: Locator): Promise<Locator> {
  const active = await grid.getAttribute('aria-activedescendant')
  return grid.page().locator(`[id="${active}"]`)
}

test('the cursor stays in view, whole, wherever it goes', async ({ muster, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await open(muster, page)
  const grid = page.getByRole('grid')
  const hidden: string[] = []
  const look = async (step: string) => {
    const out = await (
      await cellAt(grid)
    ).evaluate((cell, name) => {
      const view = cell.closest('[role=grid]')
      const heading = view?.querySelector('[role=columnheader]')
      if (!view || !heading) return `${name}: no grid`
      const [box, all, top] = [cell, view, heading].map((one) => one.getBoundingClientRect())
      if (!box || !all || !top) return `${name}: no boxes`
      const bottom = all.top + view.clientHeight
      return box.top < top.bottom - 1 || box.bottom > bottom + 1 ? `${name}: ${box.top}–${box.bottom}` : ''
    }, step)
    if (out) hidden.push(out)
  }
  for (const [key, times] of [
    ['ArrowDown', 40],
    ['ArrowUp', 25],
    ['PageDown', 2],
    ['Control+End', 1],
    ['Control+Home', 1],
  ] as const)
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.press(key)
      await look(`${key} ${time}`)
    }
  expect(hidden).toEqual([])
})

test('the number and the title stay while the others scroll sideways', async ({ muster, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await open(muster, page)
  await page.getByRole('button', { name: 'Columns' }).click()
  for (const name of ['Text', 'Expected action'])
    await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  await cursor(page, 0, NUMBER)
  await page.keyboard.press('Control+ArrowRight')
  const grid = page.getByRole('grid')
  expect(await grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  const left = (await grid.boundingBox())?.x ?? 0
  for (const name of ['No.', 'Title']) {
    const box = await page.getByRole('columnheader', { name }).boundingBox()
    expect(box?.x).toBeLessThan(left + 100)
  }
  // A row is drawn to the end of its last column.
  const [row, whole] = await page.evaluate(() => [
    document.querySelectorAll('[role=row]')[2]?.getBoundingClientRect().width ?? 0,
    document.querySelector('[role=grid]')?.scrollWidth ?? 1,
  ])
  expect(Math.round(row)).toBe(whole)
  // Taking the whole row does not throw the view to its end.
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('ArrowDown')
  expect(await grid.evaluate((element) => element.scrollLeft)).toBe(0)
})

test('a key that was meant for the page never overwrites a number', async ({ muster, page }) => {
  const id = await open(muster, page)
  const before = await events(muster, id)
  await cursor(page, 0, NUMBER)
  await page.keyboard.type('NIE')
  await page.keyboard.press('Delete')
  expect(await events(muster, id)).toEqual(before)
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type('-B')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await events(muster, id))[0]?.number).toBe(`${before[0]?.number}-B`)
})

test('the keys on the page work where the focus is', async ({ muster, page }) => {
  const id = await open(muster, page)
  const { length } = await events(muster, id)
  await cursor(page, 2, TITLE)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog').getByText('Fill down')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('New event')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  // A new event begins with its title.
  await expect(page.getByRole('textbox', { name: 'Title' }).first()).toBeFocused()
  await page.keyboard.type('Written at once')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await events(muster, id)).length).toBe(length + 1)
  await expect
    .poll(async () => (await events(muster, id)).some((event) => event.title === 'Written at once'))
    .toBe(true)
})

test('Enter in a cell writes on what stands there', async ({ muster, page }) => {
  const id = await open(muster, page)
  const [first] = await events(muster, id)
  await cursor(page, 0, TITLE)
  await page.keyboard.press('Enter')
  await page.keyboard.type('!')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await events(muster, id))[0]?.title).toBe(`${first?.title}!`)
})

test('a real emergency is called from a cell that is being written', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const { run } = await muster.call<{ run: { id: string } }>('run_create', { exercise: id })
  await muster.call('run_start', { run: run.id })
  await open(muster, page)
  await cursor(page, 0, TITLE)
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('textbox', { name: 'What is known' })).toBeFocused()
})

test('filtering begins at the first row, and a filter that finds nothing can be cleared', async ({
  muster,
  page,
}) => {
  await open(muster, page)
  await cursor(page, 12, TITLE)
  const filter = page.getByRole('searchbox', { name: 'Filter' })
  await filter.fill('a')
  await page.getByRole('grid').focus()
  await expect
    .poll(async () => (await cellAt(page.getByRole('grid'))).locator('..').getAttribute('aria-rowindex'))
    .toMatch(/^[23]$/)
  await filter.fill('zzz nothing')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(filter).toHaveValue('')
  await expect(page.locator('body')).not.toBeFocused()
})

test('a message lies over no control and goes when what went wrong is over', async ({ muster, page }) => {
  const id = await open(muster, page)
  await cursor(page, 0, WHEN)
  await paste(page, '1:30\n')
  const said = page.getByRole('region', { name: 'Messages' })
  await expect(said).toContainText('was left as it was')
  const [over, main] = [await said.boundingBox(), await page.locator('main').boundingBox()]
  expect((over?.y ?? 0) + 1).toBeGreaterThan((main?.y ?? 0) + (main?.height ?? 0))
  await paste(page, '01:30:00\n')
  await muster.go('#/exercises')
  await page.getByRole('button', { name: /New exercise/ }).click()
  await page.getByRole('radio', { name: 'Empty' }).press('Space')
  await page.getByRole('button', { name: /Make the exercise/ }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('Winter')
  await expect.poll(async () => (await muster.call<unknown[]>('exercise_list')).length).toBe(2)
  expect(id).toBeTruthy()
})
