import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Muster } from './muster'

interface Detail {
  plan: { id: string }
  state: string
  outline: { place: { section: string; number: string }; title: string }[]
}

/** A whole plan out of a template, by somebody with a name. */
async function plan(muster: Muster): Promise<Detail> {
  await muster.call('settings_set', { name: 'Ana Rey' })
  return muster.call<Detail>('plan_create', { template: 'places/small-venue' })
}

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** Goes to a button by Tab, as a person without a mouse does, and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  await expect(button).toBeVisible()
  for (let step = 0; step < 120; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${String(name)}”.`)
}

/** Does something by its name in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').pressSequentially(name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

const bar = (page: Page) => page.locator('.page > div').first()

test('a plan is reviewed, approved, amended, compared and approved again, by keyboard alone', async ({
  muster,
  page,
}) => {
  test.setTimeout(240_000)
  const { plan: made, outline } = await plan(muster)
  await muster.go(`#/plans/${made.id}/review`)
  await expect(bar(page).getByText('draft of version 1')).toBeVisible()

  // Sent to its reviewers.
  await press(page, 'Send to review…')
  await page.getByRole('textbox', { name: 'What reviewers are told' }).focus()
  await page.keyboard.type('Look at the first five sections.')
  await press(page, 'Send to review')
  await expect(bar(page).getByText(/in review since/)).toBeVisible()
  await expect(page.getByText('Ana Rey asks')).toBeVisible()

  // Answered: yes, partly and no with notes; each goes on to the next question.
  const grid = page.getByRole('grid')
  await grid.locator('[tabindex="0"]').focus()
  await page.keyboard.press('y')
  await expect(page.getByText(/^1 of \d+ answered$/)).toBeVisible()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say what is missing, so that it can be mended.')).toBeVisible()
  await page.keyboard.type('The smallest crew cannot do both.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^2 of \d+ answered$/)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('The neighbours were not asked.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^3 of \d+ answered$/)).toBeVisible()
  await expect(page.getByText('1 yes · 1 partly · 1 no')).toBeVisible()
  // The focus is on the next question still; an answer given again is added and stands.
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('The neighbours were not asked.')).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.getByText('2 yes · 1 partly · 0 no')).toBeVisible()
  const [review] = await muster.call<{ answers: unknown[] }[]>('review_list', { plan: made.id })
  expect(review?.answers).toHaveLength(4)

  // Enter reads the section; Escape comes back to the grid.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /Purpose/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(grid.locator('[tabindex="0"]')).toBeFocused()

  // A comment on the section.
  await page.getByRole('textbox', { name: 'Comment on this section' }).focus()
  await page.keyboard.type('Say that hired evenings count too.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').getByText('Say that hired evenings count too.')).toBeVisible()

  // Approved: what is odd is asked, and a second Enter on the way does not approve.
  await press(page, 'Approve…')
  await page.getByRole('textbox', { name: 'Name of signature 1' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Jo Blake')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Venue director')
  await press(page, 'Approve')
  await expect(page.getByRole('dialog').getByText(/comments? (is|are) open/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'Approve all the same')
  await expect(bar(page).getByText(/approved version 1/)).toBeVisible()

  // Amended: a draft of the next version.
  const [, , situation] = outline
  await muster.call('section_write', {
    section: situation!.place.section,
    body: paragraph('The yard gate is never locked while we are open.'),
  })
  await expect(bar(page).getByText('draft of version 2')).toBeVisible()

  // What changed, in one step.
  await command(page, 'Compare with 1')
  const change = page.locator('[data-change]').filter({ hasText: 'Situation' })
  await expect(change.locator('ins', { hasText: 'The yard gate is never locked' })).toBeVisible()
  await expect(change.locator('del').first()).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.locator('[data-change]').first()).toBeFocused()

  // Approved again: the record of changes is begun for them.
  await command(page, 'Approve…')
  const changes = page.getByRole('textbox', { name: 'Record of changes' })
  await expect(changes).toHaveValue(/3 Situation/)
  await expect(page.getByRole('textbox', { name: 'Office of signature 1' })).toHaveValue('Venue director')
  await press(page, 'Approve')
  await press(page, 'Approve all the same')
  await expect(bar(page).getByText(/approved version 2/)).toBeVisible()

  // Who holds a copy.
  await muster.go(`#/plans/${made.id}/versions?part=copies`)
  await expect(page.getByRole('heading', { name: 'No copies recorded' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('textbox', { name: /^Holder/ })).toBeFocused()
  await page.keyboard.type('Bar')
  await page.keyboard.press('Tab')
  await page.keyboard.type('paper')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => muster.call('copy_list', { plan: made.id }))
    .toMatchObject([{ version: 2, holder: 'Bar', form: 'paper' }])
})

test('a responder finds their card in five keys, and is known the next time', async ({ muster, page }) => {
  const { plan: made } = await plan(muster)
  await muster.call('plan_approve', {
    plan: made.id,
    signatures: [{ name: 'Jo Blake', function: 'Venue director' }],
    changes: '',
    confirm: true,
  })
  await muster.go(`#/plans/${made.id}/read`)
  await expect(page.getByRole('searchbox')).toBeFocused()
  const keys = ['s', 't', 'e', 'w', 'Enter']
  for (const key of keys) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: 'I am the Steward' })).toBeFocused()
  const card = page.getByRole('article', { name: '' }).filter({ hasText: 'Warn the people in the path' })
  await expect(card).toContainText('within 1 min')
  await expect(card).toContainText('A vehicle drives at people')
  await expect(card).toContainText('Out of the path yourself first')
  await expect(card).toContainText('Control room')
  await expect(page.getByText(/Version 1, approved/)).toBeVisible()

  // The next time no key is needed.
  await muster.go('#/')
  await muster.go(`#/plans/${made.id}/read`)
  await expect(card).toBeVisible()

  // What is written after the approval is not read unless somebody asks for the draft.
  const { outline } = await muster.call<Detail>('plan_get', { plan: made.id })
  await muster.call('section_write', {
    section: outline[0]!.place.section,
    body: paragraph('Unapproved words.'),
  })
  await page.getByRole('searchbox').fill('unapproved')
  await expect(page.getByText('Nothing here matches')).toBeVisible()
  await press(page, 'Show the draft as it stands')
  await page.getByRole('searchbox').fill('unapproved')
  await expect(page.getByRole('button', { name: /Purpose/ })).toBeVisible()
  await expect(page.getByText('Draft of version 2, not approved')).toBeVisible()
})

test('an evaluator answers, a reader reads, and neither can approve', async ({ muster, page }) => {
  const { plan: made } = await plan(muster)
  await muster.call('review_open', { plan: made.id, request: '' })
  await muster.call('settings_set', { role: 'evaluator' })
  await muster.go(`#/plans/${made.id}/versions`)
  await page.getByRole('button', { name: 'Answer the review' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Approve…' })).toHaveCount(0)
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await page.keyboard.press('y')
  await expect(page.getByText(/^1 of \d+ answered$/)).toBeVisible()
  await muster.call('settings_set', { role: 'reader' })
  await expect(page.getByRole('button', { name: 'Read as a responder' })).toBeVisible()
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await page.keyboard.press('y')
  await expect(page.getByText(/^1 of \d+ answered$/)).toBeVisible()
})

test('the plan’s own details are written beside its pages, and undone', async ({ muster, page }) => {
  const { plan: made } = await plan(muster)
  await muster.go(`#/plans/${made.id}/review`)
  await press(page, 'Details')
  await page.getByRole('textbox', { name: 'Owner' }).focus()
  await page.keyboard.type('Venue director')
  await page.getByRole('checkbox', { name: 'Drone (unmanned aircraft)' }).focus()
  await page.keyboard.press('Space')
  await expect
    .poll(async () => (await muster.call<{ plan: object }>('plan_get', { plan: made.id })).plan)
    .toMatchObject({ owner: 'Venue director', threats: expect.arrayContaining(['uas']) as unknown })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Details' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(
    page
      .getByRole('region', { name: 'Messages' })
      .getByText(/Undone: Edit plan “Small venue emergency plan”/),
  ).toBeVisible()
})

test('Home says what is due, and is calm when nothing is', async ({ muster, page }) => {
  await expect(page.getByText('Nothing is due in the next 60 days.')).toBeVisible()
  const { plan: made } = await plan(muster)
  await muster.call('plan_approve', {
    plan: made.id,
    signatures: [{ name: 'Jo Blake', function: '' }],
    changes: '',
    review_due: '2020-01-01',
    confirm: true,
  })
  await expect(page.getByText(/days overdue/)).toBeVisible()
  await page.getByRole('link', { name: /Small venue emergency plan/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`plans/${made.id}/review`))
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on a plan’s review, versions and reader in the ${theme} theme`, async ({
    muster,
    page,
  }) => {
    test.setTimeout(240_000)
    await muster.call('settings_set', { theme })
    const { plan: made, outline } = await plan(muster)
    await muster.call('plan_approve', {
      plan: made.id,
      signatures: [{ name: 'Jo Blake', function: 'Venue director' }],
      changes: '',
      confirm: true,
    })
    await muster.call('section_write', {
      section: outline[0]!.place.section,
      body: paragraph('Written anew.'),
    })
    await muster.call('review_open', { plan: made.id, request: 'Read it.' })
    await muster.call('copy_create', { home: made.id, patch: { version: 1, holder: 'Bar' } })
    await muster.call('comment_add', { section: outline[0]!.place.section, text: 'Why?' })
    const places: [string, string][] = [
      [`review?part=${outline[1]!.place.section}`, '[role="grid"]'],
      ['versions', '[data-change]'],
      ['versions?part=v1', '#version-title'],
      ['versions?part=copies', '[data-copy]'],
      ['read', '.roles button'],
    ]
    for (const [address, there] of places) {
      await muster.go(`#/plans/${made.id}/${address}`)
      await expect(page.locator(there).first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect
        .soft(violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html.slice(0, 120)}`))
        .toEqual([])
    }
  })
