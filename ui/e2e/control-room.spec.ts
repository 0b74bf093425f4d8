import { expect, newRun, test } from './muster'

interface Board {
  view: { phase: string; counts: Record<string, number>; anchor: { exercise: number } }
}

test('a run is played by keyboard alone', async ({ muster, page }) => {
  const run = await newRun(muster)
  const board = () => muster.call<Board>('run_board', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await page.locator('body').press('p')
  await expect.poll(async () => (await board()).view.phase).toBe('running')

  await page.locator('body').press('r')
  await expect.poll(async () => (await board()).view.counts.released).toBe(1)
  await expect(page.getByText(/^Released /).first()).toBeVisible()
  await page.locator('body').press('t')
  await expect.poll(async () => (await board()).view.counts).toMatchObject({ released: 0, held: 1 })

  await page.locator('body').press('h')
  await expect.poll(async () => (await board()).view.counts.held).toBe(0)
  await page.locator('body').press('s')
  await expect.poll(async () => (await board()).view.counts.skipped).toBe(1)

  await page.locator('body').press('o')
  await page.keyboard.type('Stewards hold the queue: rapid, sharp')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Journal' }).getByText('Stewards hold the queue'),
  ).toBeVisible()
  // The letters of the remark were letters, not commands.
  expect((await board()).view.counts).toMatchObject({ released: 0, skipped: 1 })

  await page.keyboard.press('Escape')
  await page.locator('body').press('p')
  await expect.poll(async () => (await board()).view.phase).toBe('paused')
})

test('j and k go through the events', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.go(`#/runs/${run}`)
  const heading = page.getByRole('article').getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const first = await heading.textContent()
  await page.locator('body').press('j')
  await expect(heading).not.toHaveText(first ?? '')
  await page.locator('body').press('k')
  await expect(heading).toHaveText(first ?? '')
})

test('a real-world emergency stops play from any page and is on every page', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go('#/settings')
  await expect(page.getByRole('link', { name: /Open the control room/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByText('Real-world emergency. Play is stopped.')).toBeVisible()
  expect((await muster.call<Board>('run_board', { run })).view.phase).toBe('emergency')
  await muster.go('#/exercises')
  await expect(page.getByText('Real-world emergency. Play is stopped.')).toBeVisible()
})

test('an odd release is asked about and then done', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Release/ })).toBeVisible()
  await page.locator('body').press('r')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  // Enter on Cancel cancels.
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await muster.call<Board>('run_board', { run })).view.counts.released).toBe(0)
  await page.locator('body').press('r')
  await dialog.getByRole('button', { name: 'Do it' }).click()
  await expect.poll(async () => (await muster.call<Board>('run_board', { run })).view.counts.released).toBe(1)
})

test('a jump asks what becomes of what it passes over', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await page.locator('body').press('g')
  const dialog = page.getByRole('dialog')
  const to = dialog.getByRole('textbox', { name: 'To' })
  await to.fill('00:30:00')
  await to.press('Enter')
  await expect(dialog.getByRole('combobox').first()).toBeVisible()
  await dialog.getByRole('combobox').first().selectOption('skip')
  await dialog.getByRole('button', { name: 'Jump to 00:30:00' }).click()
  await expect(dialog).toHaveCount(0)
  const { view } = await muster.call<Board>('run_board', { run })
  expect(view.anchor.exercise).toBeGreaterThanOrEqual(1_800_000)
  expect(view.counts.skipped).toBe(1)
})

test('after a crash the gap is shown and somebody says what it was', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.call('run_note', { run, text: 'the last thing said' })
  await muster.crash()
  await muster.go(`#/runs/${run}`)
  await expect(page.getByText('Muster ended while this run was going').first()).toBeVisible()
  await expect(page.getByText('the last thing said')).toBeVisible()
  await page.getByRole('button', { name: 'Hold the time and resume' }).click()
  await expect.poll(async () => (await muster.call<Board>('run_board', { run })).view.phase).toBe('running')
})

test('an ended run has a report and a journal that is whole', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.call('run_end', { run })
  await muster.go(`#/runs/${run}/report`)
  await page.getByRole('button', { name: 'Check the journal' }).click()
  await expect(page.getByText(/The chain is whole/)).toBeVisible()
  for (const [name, ending] of [
    ['PDF', /\.pdf$/],
    ['Word', /\.docx$/],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect((await waiting).suggestedFilename()).toMatch(ending)
  }
})
