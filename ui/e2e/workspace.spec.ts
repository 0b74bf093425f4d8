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
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('EVACUATION')
  await page.getByRole('option', { name: /Évacuation/ }).click()
  await expect(page).toHaveURL(new RegExp(made.id))
  await expect(page.getByRole('heading', { name: /Évacuation de la tribune/ })).toBeVisible()
})

test('the shortcuts of a page are listed under ?', async ({ muster, page }) => {
  await muster.go('#/exercises')
  await page.locator('body').press('?')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('New exercise')).toBeVisible()
  await expect(dialog.getByText('Real-world emergency')).toBeVisible()
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
  await muster.call('exercise_update', { exercise: id, name: 'Renamed' })
  await muster.go('#/settings')
  await expect(page.getByText('Edit exercise “Renamed”')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await exercise(muster)).name).not.toBe('Renamed')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(async () => (await exercise(muster)).name).toBe('Renamed')
})
