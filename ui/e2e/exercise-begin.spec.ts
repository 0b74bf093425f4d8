import type { Page } from '@playwright/test'
import { expect, test, type Muster } from './muster'

interface Design {
  exercise: { name: string; exercise_type: string; ends: number | null }
  objectives: { statement: string; tasks: string[] }[]
}

const names = async (muster: Muster): Promise<string[]> =>
  (await muster.call<{ exercise: { name: string } }[]>('exercise_list')).map(({ exercise }) => exercise.name)

/** The identity of the exercise on screen. */
const shown = (page: Page): string => /exercises\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

test('an exercise of what was never exercised is made from a plan, and taken back in one step, by keyboard', async ({
  muster,
  page,
}) => {
  const before = await names(muster)
  await muster.go('#/exercises')
  await expect(page.getByRole('heading', { name: 'Exercises' })).toBeVisible()
  await page.locator('body').press('n')
  await expect(page.getByRole('radio', { name: 'From a plan' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Plan', exact: true })).toBeFocused()

  await expect(page.getByText(/^12 of \d+ tasks chosen$/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Decide how people are protected' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^13 of \d+ tasks chosen$/)).toBeVisible()
  const objective = page.getByRole('listitem').filter({ hasText: 'Decide how people are protected' })
  await expect(objective).toBeVisible()
  await page.getByRole('combobox', { name: 'Type' }).focus()
  await page.keyboard.type('Drill')
  await page.getByRole('textbox', { name: 'Length of play' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2 h')
  await page.getByRole('textbox', { name: 'Name of the exercise' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('First minutes')
  await page.keyboard.press('Control+Enter')

  await expect(page).toHaveURL(/exercises\/[0-9a-f-]{36}\/objectives/)
  const made = await muster.call<Design>('design_get', { exercise: shown(page) })
  expect(made.exercise).toMatchObject({ name: 'First minutes', exercise_type: 'drill', ends: 7_200_000 })
  expect(made.objectives.flatMap(({ tasks }) => tasks)).toHaveLength(13)
  await expect(page.getByRole('table', { name: 'Objectives' }).getByRole('row')).toHaveCount(
    made.objectives.length + 1,
  )

  await page.getByRole('button', { name: 'Undo', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => names(muster)).toEqual(before)
})

test('a pack with an overlay becomes an exercise that holds together, and goes in one step, by keyboard', async ({
  muster,
  page,
}) => {
  const before = await names(muster)
  const plans = (await muster.call<unknown[]>('plan_list')).length
  await muster.go('#/exercises/new')
  await page.getByRole('radio', { name: 'From a plan' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: /Drones over a stadium/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Insider at a water utility' })).toBeVisible()
  await expect(page.getByText('It is not in this workspace and is made with the exercise.')).toBeVisible()
  await page.getByRole('radio', { name: /Half a day/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'False words travel faster than the plan' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')

  await expect(page).toHaveURL(/exercises\/[0-9a-f-]{36}/)
  await expect(page.getByRole('grid')).toBeVisible()
  expect(await names(muster)).toContain('Insider at a water utility')
  expect((await muster.call<unknown[]>('plan_list')).length).toBeGreaterThan(plans)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('This exercise: Checks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible()

  await page.locator('body').press('Control+z')
  await expect(page.getByRole('dialog')).toContainText('Insider at a water utility')
  await page.getByRole('dialog').getByRole('button').last().press('Enter')
  await expect.poll(() => names(muster)).toEqual(before)
  expect(await muster.call<unknown[]>('plan_list')).toHaveLength(plans)
})

test('a pack that is played on another plan says which critical tasks that plan does not have', async ({
  muster,
  page,
}) => {
  await muster.go('#/exercises/new/pack')
  await page
    .getByRole('combobox', { name: 'Plan that is exercised' })
    .selectOption({ label: 'Riverside Park emergency response plan' })
  await page.getByRole('radio', { name: /Insider at a water utility/ }).press('Space')
  await page.getByRole('button', { name: /Make the exercise/ }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    /Riverside Park emergency response plan.* does not have \d+ critical tasks/,
  )
})

test.describe('without a plan', () => {
  test.use({ sample: '' })

  test('a plan is made from a template where the exercise begins', async ({ muster, page }) => {
    await muster.go('#/exercises/new')
    await page.getByRole('button', { name: 'New plan' }).press('Enter')
    await page.keyboard.type('small venue')
    await expect(page.getByRole('option', { name: /Small venue/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/tasks chosen$/)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/objectives/)
    expect(await names(muster)).toEqual(['Small venue emergency plan: exercise'])
  })
})
