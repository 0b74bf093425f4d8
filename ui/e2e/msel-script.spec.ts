/** The script of an MSEL: read through in order, by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Muster } from './muster'
import { expect, test } from './muster'

async function open(muster: Muster, page: Page): Promise<void> {
  const [line] = await muster.call<{ exercise: { id: string } }[]>('exercise_list')
  await muster.go(`#/exercises/${line?.exercise.id ?? ''}`)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('article').first()).toBeVisible()
}

test('j and k go through the script, and Enter opens the details', async ({ muster, page }) => {
  await open(muster, page)
  await page.getByRole('article').first().focus()
  for (let time = 0; time < 5; time += 1) await page.keyboard.press('j')
  await page.keyboard.press('k')
  const fifth = page.getByRole('article', { name: /^5 · / })
  await expect(fifth).toBeFocused()
  await expect(fifth).toHaveAttribute('aria-posinset', '5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'No.' })).toHaveValue('5')
  await expect(page.getByRole('textbox', { name: 'No.' })).toBeFocused()
})

test('the whole text is there to be read, to the last event', async ({ muster, page }) => {
  await open(muster, page)
  const first = page.getByRole('article').first()
  await expect(first).toContainText('Answer in this order')
  await expect(first.getByRole('heading', { name: /Expected action/ })).toBeVisible()
  await first.focus()
  await page.keyboard.press('End')
  await expect(page.locator('article:focus')).toHaveAttribute('aria-posinset', '44')
  expect(await page.getByRole('article').count()).toBeLessThan(40)
})

test('axe finds nothing on the script', async ({ muster, page }) => {
  await open(muster, page)
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
