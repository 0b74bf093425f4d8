import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Muster } from './muster'

interface Detail {
  plan: { id: string }
  outline: { place: { section: string; number: string }; title: string; parent_id: string | null }[]
}

const plan = (muster: Muster) => muster.call<Detail>('plan_create', { template: 'places/small-venue' })

/** Does something that hands out a file, and reads it. */
async function file(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Goes to a control by Tab, as a person without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByLabel(name, { exact: true })
  for (let step = 0; step < 60; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${name}”.`)
}

test('everything of a plan is handed out by single keys', async ({ muster, page }) => {
  test.setTimeout(120_000)
  const { plan: made } = await plan(muster)
  await muster.go(`#/plans/${made.id}/tasks`)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: /^Print and hand out/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  for (const [key, name, begins] of [
    ['d', 'Small venue emergency plan draft.pdf', '%PDF'],
    ['w', 'Small venue emergency plan draft.docx', 'PK'],
    ['h', 'Small venue emergency plan draft.html', '<!DOCTYPE html>'],
    ['k', 'Small venue emergency plan draft action cards.pdf', '%PDF'],
    ['c', 'Small venue emergency plan draft contacts.pdf', '%PDF'],
    ['f', 'Small venue emergency plan draft METHANE.pdf', '%PDF'],
  ] as const) {
    const made = await file(page, () => page.keyboard.press(key))
    expect(made.name).toBe(name)
    expect(made.bytes.subarray(0, begins.length).toString().toLowerCase()).toBe(begins.toLowerCase())
    const said = `“${name}” was handed to the browser to keep.`
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(said)).toBeVisible()
    // The message goes; where it went stays beside what was made.
    await expect(page.locator('main').getByText(said)).toBeVisible()
  }
})

test('on a phone a post that is searched for is one press from its tasks', async ({
  muster,
  page,
  browser,
}) => {
  const { plan: made } = await plan(muster)
  await muster.go(`#/plans/${made.id}/print`)
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  const { bytes } = await file(page, () => page.keyboard.press('h'))
  const phone = await browser.newPage({ viewport: { width: 360, height: 640 } })
  const path = join(muster.folder, 'plan.html')
  writeFileSync(path, bytes)
  await phone.goto(`file://${path}`)
  const search = await phone.getByRole('search').boundingBox()
  expect(search?.height ?? 640).toBeLessThan(640 * 0.3)
  await phone.getByRole('searchbox').fill('steward')
  await phone.getByRole('button', { name: 'Tasks of Steward', exact: true }).click()
  await expect(phone.getByLabel('I am')).toHaveValue('Steward')
  await expect(phone.locator('#count')).toContainText('task')
  await expect(phone.getByRole('button', { name: /^Tasks of/ })).toHaveCount(0)
  await phone.close()
})

test('a card is printed for one post, in the size and on the paper that is chosen', async ({
  muster,
  page,
}) => {
  const { plan: made } = await plan(muster)
  await muster.go(`#/plans/${made.id}/print`)
  await expect(page.getByRole('button', { name: 'Save the cards as PDF' })).toBeEnabled()
  const every = await file(page, () => page.keyboard.press('k'))
  await tabTo(page, 'Card of')
  await page.keyboard.type('Stew')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'A5, clipboard' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'A card a page' })).toBeChecked()
  const one = await file(page, () => page.keyboard.press('k'))
  expect(one.name).toBe('Small venue emergency plan draft action cards Steward.pdf')
  expect(one.bytes.length).toBeLessThan(every.bytes.length)
})

test('what a reader may not have is named before it is handed out, and is not in the file', async ({
  muster,
  page,
}) => {
  const { plan: made, outline } = await plan(muster)
  const [secret, hidden] = outline.filter(({ parent_id }) => parent_id === null)
  const change = (place: { section: string }, more: object) =>
    muster.call('section_update', { section: place.section, ...more })
  await change(secret!.place, { title: 'For few', marking: 'tlp-red' })
  await change(hidden!.place, { title: 'For nobody', hidden: true })
  await muster.go(`#/plans/${made.id}/print`)
  const left = page.locator('main [role="status"]').filter({ hasText: 'in none of these papers' })
  await expect(left).toContainText('For nobody')
  await expect(left).not.toContainText('For few')
  expect((await file(page, () => page.keyboard.press('h'))).bytes.toString()).toContain('For few')

  await tabTo(page, 'Readers')
  await page.keyboard.type('Cleared for TLP:AMBER')
  await expect(left).toContainText('For few')
  await expect(left).toContainText('TLP:RED')
  await page.keyboard.press('Tab')
  const { bytes } = await file(page, () =>
    page.keyboard.press('Control+k').then(() => choose(page, 'Save as one page')),
  )
  expect(bytes.toString()).not.toContain('For few')
  expect(bytes.toString()).not.toContain('For nobody')
})

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Enter')
}

test('what was approved is handed out, and the draft where it is asked for', async ({ muster, page }) => {
  const { plan: made } = await plan(muster)
  await muster.call('plan_approve', {
    plan: made.id,
    signatures: [{ name: 'Jo Blake', function: 'Venue director' }],
    changes: '',
    confirm: true,
  })
  // From the responder's page the card of the post is one key away.
  await muster.go(`#/plans/${made.id}/read`)
  await expect(page.getByRole('searchbox')).toBeFocused()
  for (const key of ['s', 't', 'e', 'w', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: 'I am the Steward' })).toBeFocused()
  await page.keyboard.press('Control+p')
  await expect(page.getByLabel('Card of')).toHaveValue('Steward')
  await expect(page.getByLabel('Which state')).toHaveValue('1')
  expect((await file(page, () => page.keyboard.press('d'))).name).toBe(
    'Small venue emergency plan version 1.pdf',
  )
  await tabTo(page, 'Which state')
  await page.keyboard.type('The draft')
  await expect(page.getByText('Every page says that it is a draft.')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+k')
  const draft = await file(page, () => choose(page, 'Save for Word'))
  expect(draft.name).toBe('Small venue emergency plan draft.docx')
})

test('a plan with nothing to hand out says what to do first', async ({ muster, page }) => {
  const { plan: made } = await muster.call<Detail>('plan_create', { title: 'Town hall' })
  await muster.go(`#/plans/${made.id}/print`)
  await expect(page.getByText('No task says who does it')).toBeVisible()
  await expect(page.getByText('The directory is empty')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the cards as PDF' })).toHaveCount(0)
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    if (
      (await page.evaluate(() => document.activeElement?.textContent)) === 'Give the tasks a lead or a post'
    )
      break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`plans/${made.id}/tasks`))
})
