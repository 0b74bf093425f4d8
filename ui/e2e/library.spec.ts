import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test, type Muster } from './muster'

interface Entry {
  id: string
  form: string
  title: string
  plan_id: string | null
  filled: Record<string, string | string[][]>
}

const entries = (muster: Muster) => muster.call<Entry[]>('form_filled_list')
const kept = async (muster: Muster) => (await entries(muster))[0]?.filled

async function pdf(page: Page, act: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  expect(
    readFileSync(await download.path())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF')
  return download.suggestedFilename()
}

/** Begins a form by its name, from wherever the person is. */
async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(`fill ${name}`)
  await expect(page.getByRole('option').first()).toContainText('Fill in')
  await page.keyboard.press('Enter')
}

test('a figure is found by typing, with its source and how sure it is', async ({ muster, page }) => {
  const all = await muster.call<{ confidence: string }[]>('figure_list')
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeFocused()
  await expect(page.locator('tbody tr')).toHaveCount(all.length)
  await page.keyboard.type('pipe mandatory')
  const row = page.locator('tbody tr')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('21 m')
  await expect(row).toContainText('Bomb Threat Stand-Off Card')
  await expect(row).toContainText('read in the source')
  await page.keyboard.press('Escape')
  await page.keyboard.type('to be checked')
  await expect(row).toHaveCount(all.filter(({ confidence }) => confidence === 'K').length)
  await expect(page.getByRole('heading', { name: 'Cordons' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('nothing of the kind')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('a threat call is written down by keyboard, from any page, and not a word is lost', async ({
  muster,
  page,
}) => {
  await muster.call('settings_set', { name: 'Ana Rey' })
  await begin(page, 'threat call')
  const words = page.getByRole('textbox', { name: '1 Exact words' })
  await expect(words).toBeFocused()
  await expect(page.getByRole('textbox', { name: '2 Call began' })).toHaveValue(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  await page.keyboard.type('There is a bag')
  await page.keyboard.press('Enter')
  await page.keyboard.type('under the north stand')
  // Tab goes on; Enter does too where a field has one line.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: '5 Where exactly is it?' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Half past nine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '7 When was it put there?' })).toBeFocused()
  await expect
    .poll(() => kept(muster))
    .toMatchObject({ 1: 'There is a bag\nunder the north stand', 7: 'Half past nine' })

  // Ticks and choices.
  const live = page.getByRole('checkbox', { name: 'Live' })
  for (let step = 0; step < 30 && !(await live.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(live).toBeChecked()
  await expect.poll(async () => Object.values((await kept(muster)) ?? {})).toContain('Live')

  // The page closes in the middle of a word.
  for (let step = 0; step < 30 && !(await words.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', go')
  await page.reload()
  await expect(words).toHaveValue('There is a bag\nunder the north stand, go')
  await expect.poll(() => kept(muster)).toMatchObject({ 1: 'There is a bag\nunder the north stand, go' })
  const [entry] = await entries(muster)
  expect(entry).toMatchObject({ form: 'bomb-threat-call', plan_id: null })
})

test('a form is undone, printed and thrown away by keyboard', async ({ muster, page }) => {
  await begin(page, 'methane')
  const location = page.getByRole('textbox', { name: 'E Exact location' })
  for (
    let step = 0;
    step < 30 && !(await location.evaluate((one) => one === document.activeElement));
    step += 1
  )
    await page.keyboard.press('Tab')
  await page.keyboard.type('Gate 4')
  await expect.poll(async () => Object.values((await kept(muster)) ?? {})).toContain('Gate 4')
  const printed = await pdf(page, () => page.keyboard.press('Control+p'))
  expect(printed).toMatch(/^METHANE report, .*\.pdf$/)
  // Undo belongs to the page as soon as no field has the focus.
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Shift+Tab')
    if (await page.evaluate(() => document.activeElement?.closest('.bar') !== null)) break
  }
  await page.keyboard.press('Control+z')
  await expect(location).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    /Undone: Fill in “METHANE report/,
  )
  await page.keyboard.press('Control+Shift+z')
  await expect(location).toHaveValue('Gate 4')
  await page.keyboard.press('Control+Delete')
  await expect(page.getByRole('heading', { name: 'Nothing is filled in yet' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: /METHANE report/ })).toBeVisible()
})

test('a table of a form is written in row by row', async ({ muster, page }) => {
  await begin(page, 'activity log')
  const cell = (name: string) => page.getByRole('textbox', { name })
  const first = cell('Notable Activities, row 1').first()
  for (let step = 0; step < 60 && !(await first.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  for (let row = 1; row <= 6; row += 1) {
    await page.keyboard.type(`Activity ${row}`)
    await page.keyboard.press('Enter')
  }
  await expect(cell('Notable Activities, row 7').first()).toBeFocused()
  await expect
    .poll(async () => Object.values((await kept(muster)) ?? {}).find((value) => Array.isArray(value)))
    .toHaveLength(6)
})

test('the forms are walked by the arrow keys, printed blank, and listed when filled in', async ({
  muster,
  page,
}) => {
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('2')
  await expect(page.getByRole('button', { name: 'Fill in: METHANE report' })).toBeFocused()
  await expect(page.getByText('From any page, Ctrl+K')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Fill in: Threat call checklist' })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await pdf(page, () => page.keyboard.press('Enter'))).toBe('Threat call checklist blank.pdf')
  const { plan } = await muster.call<{ plan: { id: string; title: string } }>('plan_create', {
    template: 'places/small-venue',
  })
  await muster.call('form_filled_create', {
    home: plan.id,
    patch: { form: 'ics-205', title: 'Radio plan', filled: { 0: 'Match day' } },
  })
  const line = page.getByRole('link', { name: /Radio plan/ })
  await expect(line).toContainText('Small venue emergency plan')
  for (let step = 0; step < 12 && !(await line.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '1 Incident Name' })).toHaveValue('Match day')
  await expect(page.getByLabel('Filled from')).toHaveValue(plan.id)
  expect(await pdf(page, () => page.keyboard.press('Control+p'))).toBe('Radio plan.pdf')
})

test('a reader looks up and prints, and fills in nothing', async ({ muster, page }) => {
  await muster.call('form_filled_create', { patch: { form: 'methane', title: 'First report' } })
  await muster.call('settings_set', { role: 'reader' })
  await muster.go('#/library/forms')
  await expect(page.getByRole('button', { name: 'Print blank: METHANE report' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Fill in/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  await muster.go(`#/library/forms/${(await entries(muster))[0]?.id}`)
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toBeDisabled()
})
