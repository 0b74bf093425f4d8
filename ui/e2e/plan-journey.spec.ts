/** A planner's whole way with a plan, by keys alone: nothing is clicked, and no field is given the focus from outside. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './muster'

interface Detail {
  plan: { id: string; title: string }
  state: string
  latest: { number: number } | null
}

const focused = (control: Locator) => control.evaluate((one) => one === document.activeElement)

/** Goes to something by Tab, as a person without a mouse does. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible()
  for (let step = 0; step < 150; step += 1) {
    if (await focused(control)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${control.toString()}.`)
}

/** Does something by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByPlaceholder('Search or do anything')).toHaveCount(0)
}

test('a stadium plan is made, written, reviewed, approved, amended and compared without a mouse', async ({
  muster,
  page,
}) => {
  test.setTimeout(300_000)
  const dialog = page.getByRole('dialog')
  const state = page.locator('.acts .tag')

  // Made from its template.
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('option', { name: /Empty plan/ })).toHaveCount(1, { timeout: 20_000 })
  await page.keyboard.type('stadium')
  await expect(page.getByRole('option').first()).toHaveText(/Stadium/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'Base plan' })).toBeVisible({ timeout: 30_000 })
  const id = /plans\/([^/]+)\/write/.exec(page.url())?.[1] ?? ''
  const plan = () => muster.call<Detail>('plan_get', { plan: id })
  // Its name is written first.
  await expect(page.locator('#plan-details').getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Riverside stadium')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree')).toBeFocused()
  await expect.poll(async () => (await plan()).plan.title).toBe('Riverside stadium')

  // Written in: the outline, a section, its text.
  const tree = page.getByRole('tree')
  const editor = page.getByRole('textbox', { name: /^Text of/ })
  const openSection = async (down: number) => {
    await page.keyboard.press('o')
    await expect(tree).toBeFocused()
    await page.keyboard.press('Home')
    for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(editor).toBeFocused()
    await page.keyboard.press('Control+End')
  }
  await openSection(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Whoever sees a drone calls the control room at once.')
  const text = async () => JSON.stringify(await muster.call('plan_read', { plan: id }))
  await expect.poll(text, { timeout: 15_000 }).toContain('calls the control room at once.')

  // Sent to its reviewers.
  await command(page, 'Send to review…')
  const request = page.getByRole('textbox', { name: 'What reviewers are told' })
  await expect(request).toBeFocused()
  await page.keyboard.type('Look at the purpose first.')
  await tabTo(page, dialog.getByRole('button', { name: 'Send to review' }))
  await page.keyboard.press('Enter')
  await expect(state.first()).toContainText('in review since')

  // Answered: yes, partly and no, with what is missing.
  await command(page, 'This plan: Review')
  await expect(page.getByText('Look at the purpose first.')).toBeVisible()
  const cell = page.getByRole('grid').locator('[tabindex="0"]')
  await tabTo(page, cell)
  await page.keyboard.press('y')
  await expect(page.getByText(/^1 of \d+ answered$/)).toBeVisible()
  await page.keyboard.press('p')
  await page.keyboard.type('The smallest crew cannot do both.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^2 of \d+ answered$/)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('The neighbours were not asked.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 yes · 1 partly · 1 no')).toBeVisible()
  await expect(cell).toBeFocused()

  // Approved: what is odd is read and confirmed.
  const approve = async () => {
    await command(page, 'Approve…')
    await expect(dialog.getByRole('textbox', { name: 'Name of signature 1' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Jo Blake')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Stadium director')
    await tabTo(page, dialog.getByRole('button', { name: 'Approve', exact: true }))
    await page.keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Approve all the same' }))
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }
  await approve()
  await expect(state.first()).toContainText('approved version 1')
  expect(await plan()).toMatchObject({ state: 'approved', latest: { number: 1 } })

  // Amended: a draft of the next version.
  await command(page, 'This plan: Write')
  await expect(page.getByRole('treeitem', { name: 'Base plan' })).toBeVisible()
  await openSection(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('The control room answers within ten seconds.')
  await expect.poll(text, { timeout: 15_000 }).toContain('within ten seconds.')
  await expect(state.first()).toContainText('draft of version 2')

  // Compared: what was put in stands as put in, and J goes from change to change.
  await command(page, 'Compare with 1')
  const change = page.locator('[data-change]').first()
  await expect(change.locator('ins').filter({ hasText: 'within ten seconds' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(change).toBeFocused()

  // Approved again, and the two versions compared with each other.
  await approve()
  await expect(state.first()).toContainText('approved version 2')
  expect(await plan()).toMatchObject({ state: 'approved', latest: { number: 2 } })
  const before = page.getByRole('combobox', { name: 'Before' })
  await tabTo(page, before)
  await page.keyboard.press('End')
  await expect(before).toHaveValue('1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('combobox', { name: 'After' })).toHaveValue('2')
  await expect(change.locator('ins').filter({ hasText: 'within ten seconds' })).toBeVisible()
})
