import { join } from 'node:path'
import { exercise, expect, test } from './muster'

async function close(page: import('@playwright/test').Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('close the workspace')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Muster' })).toBeVisible()
}

test('a protected workspace asks for its passphrase and says when it is wrong', async ({ muster, page }) => {
  await close(page)
  await page.getByText('New workspace', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of the workspace' }).fill('City')
  await page.getByRole('textbox', { name: 'File' }).fill(join(muster.folder, 'City'))
  await page.getByRole('checkbox', { name: 'Protect it with a passphrase' }).check()
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse')
  await page.getByLabel('The same again').fill('correct horse')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'City', level: 1 })).toBeVisible()
  await close(page)
  await page.getByRole('button', { name: /^City/ }).click()
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  await passphrase.fill('wrong')
  await passphrase.press('Enter')
  await expect(page.getByRole('alert')).toContainText(/passphrase/i)
  await passphrase.fill('correct horse')
  await passphrase.press('Enter')
  await expect(page.getByRole('heading', { name: 'City', level: 1 })).toBeVisible()
})

test('search finds text without case or accents and opens what it found', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const made = await muster.call<{ id: string }>('event_create', {
    exercise: id,
    patch: { title: 'Évacuation de la tribune' },
  })
  // A list moves by j and k, and leaves Ctrl+K to the page.
  await muster.go('#/exercises')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('EVACUATION')
  await page.getByRole('option', { name: /Évacuation/ }).click()
  await expect(page).toHaveURL(new RegExp(made.id))
  await expect(page.getByRole('heading', { name: /Évacuation de la tribune/ })).toBeVisible()
})

test('the shortcuts of a page are listed under F1, once each, and can be read by keyboard', async ({
  muster,
  page,
}) => {
  await muster.go('#/exercises')
  await page.locator('body').press('F1')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('New exercise')).toBeVisible()
  await expect(dialog.getByText('Real-world emergency')).toBeVisible()
  await page.keyboard.press('Escape')
  const { id } = await exercise(muster)
  const { run } = await muster.call<{ run: { id: string } }>('run_create', { exercise: id })
  await page.setViewportSize({ width: 1024, height: 500 })
  await muster.go(`#/runs/${run.id}`)
  await page.keyboard.press('F1')
  const labels = await dialog.getByRole('listitem').locator('span').allTextContents()
  expect(new Set(labels).size).toBe(labels.length)
  const body = dialog.getByRole('region')
  await expect(body).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
})

test('the theme and the language follow the settings', async ({ muster, page }) => {
  await muster.go('#/settings')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible()
})

test('every change is in the history and can be undone and redone', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  await muster.call('exercise_update', { exercise: id, patch: { name: 'Renamed' } })
  await muster.go('#/settings')
  await expect(page.getByText('Edit exercise “Renamed”')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await exercise(muster)).name).not.toBe('Renamed')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(async () => (await exercise(muster)).name).toBe('Renamed')
})

test('a whole thing is not undone without asking, and its page is left when it goes', async ({
  muster,
  page,
}) => {
  const { id } = await exercise(muster)
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+z')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Undo the whole of it?')
  await page.keyboard.press('Escape')
  expect(await muster.call<unknown[]>('exercise_list')).toHaveLength(1)
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+z')
  await dialog.getByRole('button', { name: 'Do it' }).click()
  await expect(page).toHaveURL(/#\/exercises$/)
  await expect(page.getByRole('heading', { name: 'No exercises yet' })).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
})

test('an address that leads nowhere says so once, in words', async ({ muster, page }) => {
  for (const [address, list] of [
    ['#/exercises/nonsense', 'Exercises'],
    ['#/runs/0190aaaa-0000-7000-8000-000000000000', 'Runs'],
    ['#/runs/nonsense/report', 'Runs'],
  ] as const) {
    await muster.go(address)
    await expect(
      page.getByRole('heading', { name: 'There is nothing at this address', level: 2 }),
    ).toBeVisible()
    await expect(page.getByText(/UUID/)).toHaveCount(0)
    await expect(page.getByRole('button', { name: `Go to ${list}` })).toBeVisible()
  }
})

test('after every step the keyboard is somewhere on the page', async ({ muster, page }) => {
  test.setTimeout(120_000)
  const { id } = await exercise(muster)
  const { run } = await muster.call<{ run: { id: string } }>('run_create', { exercise: id })
  const { plan } = await muster.call<{ plan: { id: string } }>('plan_create', { template: 'places/stadium' })
  const at = () =>
    page.evaluate(() => {
      const active = document.activeElement
      return active && active !== document.body && document.querySelector('main')?.contains(active)
        ? active !== document.querySelector('main')
        : false
    })
  const steps: [string, () => Promise<unknown>][] = [
    ['plans by Alt', () => page.keyboard.press('Alt+2')],
    ['a plan opened', () => page.keyboard.press('Enter')],
    ...['tasks', 'means', 'review', 'versions', 'versions?part=copies', 'write', 'read'].map(
      (tab): [string, () => Promise<unknown>] => [
        `the plan's ${tab}`,
        () => muster.go(`#/plans/${plan.id}/${tab}`),
      ],
    ),
    ['the plan again', () => page.keyboard.press('Alt+2')],
    ['stakeholders by Alt', () => page.keyboard.press('Alt+3')],
    ['exercises by Alt', () => page.keyboard.press('Alt+4')],
    ['an exercise opened', () => page.keyboard.press('Enter')],
    ['runs by Alt', () => page.keyboard.press('Alt+5')],
    ['a run opened', () => page.keyboard.press('Enter')],
    ['home by Alt', () => page.keyboard.press('Alt+1')],
    ['import', () => muster.go('#/import')],
    [
      'a file chosen',
      () =>
        page.locator('input[type=file]').setInputFiles({
          name: 'list.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('No.,Time,Event\n1,09:00,STARTEX\n2,09:10,Sighting\n'),
        }),
    ],
    ['committed', () => page.getByRole('button', { name: /Import 2/ }).press('Enter')],
    ['a search', () => muster.go('#/search?text=drone')],
    ['the report', () => muster.go(`#/runs/${run.id}/report`)],
    ['settings', () => page.keyboard.press('Alt+7')],
    ['a passphrase wanted', () => page.getByRole('button', { name: 'Set a passphrase…' }).press('Enter')],
    ['and not wanted', () => page.getByRole('button', { name: 'Cancel' }).press('Enter')],
    ['another language', () => page.getByRole('combobox', { name: 'Language' }).selectOption('fr')],
  ]
  await page.keyboard.press('Tab')
  for (const [name, step] of steps) {
    await step()
    // Where a page is still on its way the keyboard may rest on what it replaces: it has arrived when it stays.
    await expect(async () => {
      expect([name, await at()]).toEqual([name, true])
      await page.waitForTimeout(150)
      expect([name, await at()]).toEqual([name, true])
    }).toPass({ timeout: 15_000 })
  }
})
