import { exercise as sampleExercise, expect, newRun, test } from './muster'

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
  await expect.poll(async () => (await board()).view.counts.released).toBe(0)

  // What was taken back does not take the view with it: what waits for a decision is what is looked at.
  const due = page.getByRole('region', { name: 'Due now' })
  await expect(due.locator('[aria-current=true]')).toBeVisible()
  const { held } = (await board()).view.counts
  await page.locator('body').press('h')
  await expect.poll(async () => (await board()).view.counts.held).toBe((held ?? 0) + 1)
  await page.locator('body').press('h')
  await expect.poll(async () => (await board()).view.counts.held).toBe(held)
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

for (const way of ['clicking', 'keyboard'] as const)
  test(`a run is ended by ${way}, and pausing with a reason pauses`, async ({ muster, page }) => {
    const run = await newRun(muster)
    const phase = async () => (await muster.call<Board>('run_board', { run })).view.phase
    await muster.call('run_start', { run })
    await muster.go(`#/runs/${run}`)
    const dialog = page.getByRole('dialog')
    await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()

    await page.keyboard.press('Shift+P')
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Lunch')
    if (way === 'keyboard') await page.keyboard.press('Enter')
    else await dialog.getByRole('button', { name: 'Pause' }).click()
    await expect.poll(phase).toBe('paused')

    if (way === 'keyboard') {
      await page.getByRole('button', { name: 'More' }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('textbox', { name: 'Why' })).toBeFocused()
      await page.keyboard.type('Objectives met')
      await page.keyboard.press('Enter')
    } else {
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'End play' }).click()
      await dialog.getByRole('button', { name: 'End play' }).click()
    }
    await expect.poll(phase).toBe('ended')
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
  })

test('what is typed in a real emergency is written down, and nothing typed resumes play', async ({
  muster,
  page,
}) => {
  const run = await newRun(muster)
  const board = () => muster.call<Board>('run_board', { run })
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+E')
  const known = page.getByRole('textbox', { name: 'What is known' })
  await expect(known).toBeFocused()
  await page.keyboard.type('People hurt at gate D')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Journal' }).getByText('People hurt at gate D')).toBeVisible()
  // Even where the field has lost the focus, letters are no commands.
  await page.getByRole('article').click()
  await page.keyboard.type('prhsn')
  expect((await board()).view).toMatchObject({ phase: 'emergency', counts: { released: 0, held: 0 } })

  const over = page.getByRole('button', { name: 'The real emergency is over' })
  await over.click()
  await page.getByRole('dialog').getByRole('button', { name: 'It is not over' }).click()
  expect((await board()).view.phase).toBe('emergency')
  await over.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Resume play' }).click()
  await expect.poll(async () => (await board()).view.phase).toBe('running')
  await page.getByRole('article').click()
  await page.keyboard.press('p')
  await expect.poll(async () => (await board()).view.phase).toBe('paused')
})

test('a jump never goes where the field does not say', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog')
  const jump = dialog.getByRole('button', { name: /^Jump/ })
  await expect(dialog.getByRole('textbox', { name: 'To' })).toBeFocused()
  // What stands there at first is selected, so that typing replaces it.
  await page.keyboard.type('0:10')
  await expect(jump).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('can be read two ways')).toBeVisible()
  await expect(jump).toBeDisabled()
  await expect(dialog.getByRole('button', { name: '00:10:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Jump to 00:10:00' })).toBeEnabled()
  // The preview follows what is typed, without the field being left.
  await dialog.getByRole('textbox', { name: 'To' }).press('Control+a')
  await page.keyboard.type('00:30:00')
  await expect(dialog.getByRole('button', { name: 'Jump to 00:30:00' })).toBeEnabled()
  await expect(dialog.getByRole('combobox').first()).toBeVisible()
  await page.keyboard.type('x')
  await expect(jump).toBeDisabled()
})

test('what was said by voice is released at its time, by keyboard alone', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await page.keyboard.press('v')
  const at = page.getByRole('textbox', { name: /Delivered at/ })
  await expect(at).toBeFocused()
  await expect(page.getByRole('button', { name: 'Release at that time' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(at).toHaveCount(0)
  await expect(page.locator('[data-event]:focus')).toBeVisible()
  await page.keyboard.press('v')
  await page.keyboard.type('00:00:00')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await muster.call<Board>('run_board', { run })).view.counts.released).toBe(1)
  await expect(page.locator('[data-event]:focus')).toBeVisible()
})

test('the events are one stop of the Tab key, and the focus goes with the choice', async ({
  muster,
  page,
}) => {
  const run = await newRun(muster)
  await muster.go(`#/runs/${run}`)
  const list = page.locator('[data-event]')
  await expect(list.first()).toBeVisible()
  const stops = await list.evaluateAll(
    (lines) => lines.filter((line) => line.getAttribute('tabindex') === '0').length,
  )
  // One in the list, one in the tray.
  expect(stops).toBe(2)
  await page.keyboard.press('j')
  await expect(page.locator('[data-event]:focus')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-event]:focus')).toHaveAttribute('aria-current', 'true')
})

test('what the run does is told to a screen reader', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.go(`#/runs/${run}`)
  const told = page.locator('[data-announced]')
  await expect(told).toHaveAttribute('aria-live', 'polite')
  await expect(told).toBeEmpty()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  for (const [key, words] of [
    ['p', 'Started'],
    ['r', 'Released'],
    ['t', 'Taken back'],
    ['h', 'On hold'],
    ['p', 'Paused'],
    ['p', 'Resumed'],
  ] as const) {
    if (key === 't') await expect(page.getByRole('button', { name: /^Take it back/ })).toBeVisible()
    await page.keyboard.press(key)
    await expect(told).toContainText(words)
  }
})

test('a note that was begun is there after the page was loaded anew', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.go(`#/runs/${run}`)
  await page.getByRole('textbox', { name: 'Note' }).fill('Half a sentence')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a sentence')
})

test('nothing behind a run in play is undone by a slip of the hand', async ({ muster, page }) => {
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await muster.call<unknown[]>('exercise_list')).toHaveLength(1)
})

test('a branch waits until players decide, comes due, and is answered', async ({ muster, page }) => {
  interface Made {
    id: string
  }
  const { id: exercise } = await sampleExercise(muster)
  const decision = (
    await muster.call<Made>('decision_create', {
      home: exercise,
      patch: {
        question: 'Close the gate?',
        choices: [
          { key: 'A', label: 'Close it' },
          { key: 'B', label: 'Leave it open' },
        ],
      },
    })
  ).id
  const branch = (
    await muster.call<Made>('event_create', {
      exercise,
      patch: {
        number: '99',
        title: 'Crowd before the closed gate',
        expected_action: 'Open gate E',
        expected_within_ms: 600_000,
        waits_for: { when: 'decided', decision, choice: 'A' },
      },
    })
  ).id
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  const waiting = page.getByRole('region', { name: 'Waiting' })
  await expect(waiting).toContainText('Waits until “Close the gate?” is decided as A · Close it.')

  await page.locator('body').press('d')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Opens 99 · Crowd before the closed gate')).toBeVisible()
  await page.keyboard.press('a')
  await expect(dialog.getByRole('radio', { name: /Close it/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(waiting).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Due now' })).toContainText('Crowd before the closed gate')
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText(
    'Opened 99 · Crowd before the closed gate',
  )
  // What was opened is in view, ready to be released.
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { name: /Crowd before the closed gate/ })).toBeVisible()
  await page.locator('body').press('r')
  await expect.poll(async () => (await muster.call<Board>('run_board', { run })).view.counts.released).toBe(1)
  await page.locator(`[data-event="${branch}"]`).click()
  await expect(article.getByText(/answer due in (09|10):/)).toBeVisible()
  await page.keyboard.press('m')
  await expect(article.getByText(/Done \d\d:/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Journal' }).getByText('Expected action done')).toBeVisible()
})

test('the story’s clock turns where a phase turns it: in the list, in the details and in the control room', async ({
  muster,
  page,
}) => {
  const { id } = await sampleExercise(muster)
  const story = Date.UTC(2031, 0, 2, 3, 4)
  await muster.call('phase_create', { home: id, patch: { name: 'Next day', starts: 0, story } })
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('gridcell', { name: '03:04', exact: true }).first()).toBeVisible()
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  await muster.go(`#/runs/${run}`)
  await expect(page.locator('.clock .story')).toContainText('03:0')
})

test('an inject is drawn as what players get, at the hour at which it goes out', async ({ muster, page }) => {
  const { id } = await sampleExercise(muster)
  await muster.call('variable_create', { home: id, patch: { name: 'gate', value: 'Gate 7' } })
  await muster.call('sender_create', {
    home: id,
    patch: { name: 'Ada Control', address: 'control@arena.example', voice: 'out of breath' },
  })
  const written = (patch: object) =>
    muster.call<{ id: string }>('event_create', { exercise: id, patch: { sender: 'Ada Control', ...patch } })
  const mail = await written({
    title: 'Drone seen',
    method: 'E-mail',
    recipient: 'Silver',
    text: 'A drone stands over {{gate}}.',
    offset: 3_600_000,
  })
  const call = await written({ title: 'A caller', method: 'Phone', read_aloud: 'It is over {{gate}} now.' })
  const run = await newRun(muster)
  await muster.call('run_start', { run })
  // What is changed in the exercise since changes nothing in the run.
  await muster.call('exercise_update', { exercise: id, patch: { scenario_start: Date.UTC(2031, 0, 2) } })
  await muster.go(`#/runs/${run}?event=${mail.id}`)
  const drawn = page.getByRole('figure', { name: 'E-mail' })
  await expect(drawn).toContainText('A drone stands over Gate 7.')
  await expect(drawn).toContainText('Ada Control · control@arena.example')
  await expect(drawn).toContainText('EXERCISE')
  await expect(drawn).toContainText('2027-05-15 14:00')
  await expect(page.locator('article .say')).toHaveCount(0)

  // What is said aloud is read from large type; how it sounds stands above it.
  await muster.go(`#/runs/${run}?event=${call.id}`)
  await expect(page.locator('article .say')).toHaveText('It is over Gate 7 now.')
  await expect(page.locator('article .meta')).toContainText('out of breath')
  await expect(page.getByRole('figure')).toHaveCount(0)
})
