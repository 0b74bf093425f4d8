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
