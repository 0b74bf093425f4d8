import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test, type Muster } from './muster'

interface Line {
  exercise: { id: string; name: string }
}

async function exercise(muster: Muster): Promise<string> {
  const lines = await muster.call<Line[]>('exercise_list', {})
  return lines[0]!.exercise.id
}

/** Does something that hands out a file, and reads it. */
async function file(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('a document of an exercise is found, counted and handed out by keys alone', async ({ muster, page }) => {
  test.setTimeout(120_000)
  const id = await exercise(muster)
  await muster.go(`#/exercises/${id}/checks`)
  await expect(page.getByRole('link', { name: 'Checks' })).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: /^Print and hand out/ })).toBeVisible()
  const chosen = page.getByRole('radio', { checked: true })
  await expect(page.getByRole('radio', { name: /^Exercise plan/ })).toBeChecked()
  await expect(page.getByText('It holds nothing of the scenario and no event.')).toBeVisible()
  const plan = await file(page, () => page.keyboard.press('d'))
  expect(plan.name).toBe('Match day 4 Exercise plan (ExPlan).pdf')
  expect(plan.bytes.subarray(0, 4).toString()).toBe('%PDF')

  await page.getByRole('radio', { name: /^Exercise plan/ }).focus()
  for (let step = 0; step < 20; step += 1) {
    if (await page.getByRole('radio', { name: /^MSEL, short/ }).isChecked()) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(chosen).toHaveAccessibleName(/^MSEL, short/)
  await expect(page.getByText('Control staff only, never players.')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText(/^\d+ pages\.$/)).toBeVisible()
  const word = await file(page, () => page.keyboard.press('w'))
  expect(word.name).toBe('Match day 4 MSEL, short.docx')
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
})

test('what is empty says so and is not handed out', async ({ muster, page }) => {
  const id = await exercise(muster)
  await muster.go(`#/exercises/${id}/print?part=actor-cards`)
  const cards = page.getByRole('radio', { name: /^Actor cards nothing in it yet/ })
  await expect(cards).toBeVisible()
  await cards.check()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled()
})

test('what a reader may not have is not in the file, and the marking says for whom it is', async ({
  muster,
  page,
}) => {
  const id = await exercise(muster)
  await muster.call('event_create', {
    exercise: id,
    patch: { number: '99', title: 'For few', text: 'For few', marking: 'tlp-red' },
  })
  await muster.go(`#/exercises/${id}/print`)
  const list = page.getByRole('radio', { name: /^MSEL, long/ })
  await expect(list).toHaveAccessibleName(/TLP:RED/)
  await page.getByLabel('Readers').selectOption({ label: 'Cleared for TLP:AMBER' })
  await expect(list).toHaveAccessibleName(/TLP:AMBER/)
})

test('an inject is drawn as its method asks, or as is chosen, and an e-mail goes to a file', async ({
  muster,
  page,
}) => {
  const id = await exercise(muster)
  const made = await muster.call<{ id: string }>('event_create', {
    exercise: id,
    patch: {
      number: '98',
      title: 'Enquiry of the press',
      text: 'Is it one of yours? <b>bold</b>',
      method: 'e-mail',
      sender: 'Halden Courier',
      recipient: 'Press office',
    },
  })
  await muster.go(`#/exercises/${id}?event=${made.id}`)
  await page.getByText('As players get it').click()
  const mail = page.getByRole('figure', { name: 'E-mail' })
  await expect(mail).toContainText('EXERCISE: Enquiry of the press')
  await expect(mail).toContainText('EXERCISE EXERCISE EXERCISE')
  await expect(mail).toContainText('<b>bold</b>')
  const saved = await file(page, () => page.getByRole('button', { name: 'Save as e-mail' }).click())
  expect(saved.name).toBe('98 Enquiry of the press.eml')
  expect(saved.bytes.toString()).toContain('X-Exercise: yes')

  for (const [label, name] of [
    ['Text message', 'Text message'],
    ['News', 'News'],
    ['Social media', 'Social media'],
    ['Telephone script', 'Telephone script'],
    ['Radio script', 'Radio script'],
    ['Dispatch ticket', 'Dispatch ticket'],
    ['Sensor alert', 'Sensor alert'],
    ['Intelligence note', 'Intelligence note'],
    ['Public warning', 'Public warning'],
  ] as const) {
    await page.getByLabel('Drawn as').selectOption({ label })
    await expect(page.getByRole('figure', { name })).toContainText('EXERCISE')
  }
  const warning = await file(page, () => page.getByRole('button', { name: 'Save as CAP warning' }).click())
  expect(warning.name).toBe('98 Enquiry of the press.xml')
  expect(warning.bytes.toString()).toContain('<status>Exercise</status>')
})
