import { expect, newRun, test } from './muster'

test('a program that ends is noticed: the clock stands and nothing pretends to work', async ({
  muster,
  page,
}) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  const clock = page.getByRole('timer')
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  muster.kill()
  await expect(page.getByRole('alert')).toContainText(/Not connected since \d\d:\d\d:\d\d/)
  const stands = await clock.textContent()
  for (const name of [/^Pause/, /^Release/, /^Hold/, /^Skip/])
    await expect(page.getByRole('button', { name })).toBeDisabled()
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0)
  // What is typed now is not lost.
  await page.getByRole('textbox', { name: 'Note' }).fill('Line is down')
  await page.waitForTimeout(2500)
  await expect(clock).toHaveText(stands ?? '')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Line is down')
})

test('a program that stands still is noticed, and its return too', async ({ muster, page }) => {
  test.setTimeout(90_000)
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeEnabled()
  muster.freeze()
  await expect(page.getByText(/Not connected since/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeDisabled()
  muster.thaw()
  await expect(page.getByText(/Not connected since/)).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: /^Release/ })).toBeEnabled()
})
