import { exercise, expect, test } from './muster'

test.use({ sample: '' })

const CSV = [
  'No.,Time,Event,To,Cell',
  '1,09:00,STARTEX,All,North',
  '2,09:10,Sighting over the north stand,Control,North',
  '3,TBD,Second sighting,Silver,South',
  '4,T+5,Press asks,Press officer,South',
].join('\n')
const file = { name: 'Match day.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }

test('a list becomes an exercise after a review, with nothing dropped and nothing guessed', async ({
  muster,
  page,
}) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('button', { name: /Import 4 events/ })).toBeVisible()
  // The cell that says TBD is named with what stands there.
  await expect(page.getByRole('table').filter({ hasText: 'Stands there' })).toContainText('TBD')
  // T+5 has two readings; both are offered and neither is chosen.
  const question = page.getByRole('group').filter({ hasText: 'T+5' }).first()
  await expect(question.getByRole('radio')).not.toHaveCount(0)
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
  await question.getByRole('radio').first().check()
  await page.getByRole('textbox', { name: 'Name of the exercise' }).fill('Match day')
  await page.getByRole('textbox', { name: 'Name of the exercise' }).blur()
  await page.getByRole('button', { name: /Import 4 events/ }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByText('needs a time').first()).toBeVisible()
  const { id, name } = await exercise(muster)
  expect(name).toBe('Match day')
  const { total } = await muster.call<{ total: number }>('event_page', { exercise: id, skip: 0, take: 1 })
  expect(total).toBe(4)
})

test('a column can be given another meaning before anything is written', async ({ muster, page }) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  const meaning = page.getByRole('combobox', { name: /Column E/ })
  await expect(meaning).toHaveValue('')
  await meaning.selectOption('location')
  await expect(meaning).toHaveValue('location')
  expect(await muster.call<unknown[]>('exercise_list')).toEqual([])
})

test('nothing can be imported while nothing is taken', async ({ muster, page }) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('checkbox', { name: /Take the events/ }).uncheck()
  await expect(page.getByRole('button', { name: /Import 0 events/ })).toBeDisabled()
})

test('a file that is not what its name says is refused with a reason', async ({ muster, page }) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('not a workbook'),
  })
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await muster.call<unknown[]>('exercise_list')).toEqual([])
})

const DAYS = [
  'No.,Time,Event',
  '1,08:00,Briefing',
  '2,09:00,Exercise starts',
  '3,13:15,New Iteration #2 STARTEX',
  '4,14:00,Sighting',
].join('\n')

test('choosing another StartEx moves no candidate and leaves one chosen', async ({ muster, page }) => {
  await muster.go('#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(DAYS) })
  const group = page.getByRole('group', { name: 'StartEx is' })
  await expect(group.getByRole('radio')).not.toHaveCount(0)
  const names = () => group.locator('label').allTextContents()
  const before = await names()
  expect(before.length).toBeGreaterThan(2)
  const radios = group.locator('input[type=radio]:enabled')
  for (let place = 0; place < (await radios.count()); place += 1) {
    await radios.nth(place).check()
    await expect(page.locator('dl[aria-busy=false]').first()).toBeVisible()
    await page.waitForTimeout(200)
    expect((await names()).length).toBe(before.length)
    await expect(radios.nth(place)).toBeChecked()
    await expect(group.getByRole('radio', { checked: true })).toHaveCount(1)
  }
})

test('a review that is left is gone on with', async ({ muster, page }) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  const meaning = page.getByRole('combobox', { name: /Column E/ })
  await meaning.selectOption('location')
  await expect(meaning).toHaveValue('location')
  await muster.go('#/')
  await page.getByRole('link', { name: /Go on with the import of Match day.csv/ }).click()
  await expect(meaning).toHaveValue('location')
  await page.getByRole('button', { name: 'Another file' }).click()
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
})

test('the first rows can be compared at 1024', async ({ muster, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  const rows = page.getByRole('region', { name: 'First rows' })
  await expect(rows).toBeVisible()
  const tall = await rows.locator('tbody td.time').evaluateAll((cells) =>
    cells
      .filter((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        return range.getBoundingClientRect().height > 24
      })
      .map((cell) => cell.textContent),
  )
  expect(tall).toEqual([])
  const title = await rows.getByRole('columnheader', { name: 'Title' }).boundingBox()
  expect(title?.width).toBeGreaterThanOrEqual(200)
  await rows.evaluate((element) => (element.scrollLeft = 10_000))
  const number = await rows.getByRole('columnheader', { name: 'No.' }).first().boundingBox()
  expect(number?.x).toBeCloseTo((await rows.boundingBox())?.x ?? 0, 0)
})

test('every box to tick is large enough to be hit', async ({ muster, page }) => {
  await muster.go('#/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('button', { name: /Import 4 events/ })).toBeVisible()
  const small = await page
    .locator('input:is([type=checkbox], [type=radio]), button, [role=separator]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0 && !one.closest('.heard'))
        .map((one) => ({ name: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name),
    )
  expect(small).toEqual([])
})
