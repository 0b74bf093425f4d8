import { expect, face, test, write, type Muster } from './muster'

interface Event {
  number: string
  title: string
  offset: number | null
  recipient: string
  controller: string
  expected_action: string
  expected_within_ms: number | null
  objectives: string[]
  tasks: string[]
}
interface Design {
  exercise: { name: string; ends: number | null }
  objectives: { id: string; tasks: string[] }[]
}

test.use({ sample: '' })

/** What the event that was written last says. */
async function written(muster: Muster, exercise: string): Promise<Event | undefined> {
  const page = await muster.call<{ events: Event[] }>('event_page', { exercise, skip: 0, take: 100 })
  return page.events.at(-1)
}

test('an exercise goes from the stadium’s plan to a clean list of checks by keyboard', async ({
  muster,
  page,
}) => {
  test.setTimeout(120_000)
  page.setDefaultTimeout(15_000)
  const { plan } = await muster.call<{ plan: { id: string } }>('plan_create', { template: 'places/stadium' })
  const { tasks } = await muster.call<{ tasks: { id: string; title: string }[] }>('plan_get', {
    plan: plan.id,
  })
  const shown = tasks.slice(0, 3)

  // What it is to show: three critical tasks of the plan.
  await muster.go('#/exercises')
  await page.locator('body').press('n')
  await expect(page.getByRole('radio', { name: 'From a plan' })).toBeFocused()
  await page.getByRole('button', { name: 'None', exact: true }).press('Enter')
  for (const { title } of shown) await page.getByRole('checkbox', { name: title, exact: true }).press('Space')
  await expect(page.getByText(/^3 of \d+ tasks chosen$/)).toBeVisible()
  await write(page, page.getByRole('textbox', { name: 'Name of the exercise' }), 'Full house')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/exercises\/[0-9a-f-]{36}\/objectives/)
  const exercise = /exercises\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const { objectives } = await muster.call<Design>('design_get', { exercise })
  expect(objectives.flatMap((objective) => objective.tasks)).toHaveLength(3)

  // The checks say what is missing.
  await face(page, 'Checks')
  for (const { title } of shown) await expect(page.getByText(title).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toHaveCount(0)

  // An event for each task, and what is expected of it.
  await face(page, 'MSEL')
  for (const [place, task] of shown.entries()) {
    await page
      .getByRole('button', { name: /New event/ })
      .first()
      .press('Enter')
    // The new row's title is being written at once.
    await expect(page.getByRole('grid').getByRole('textbox', { name: 'Title' })).toBeFocused()
    await page.keyboard.type(`Seen at gate ${place + 1}`)
    await page.keyboard.press('Enter')
    await write(page, page.getByLabel('When', { exact: true }), `+${place + 1}0 min`)
    await write(page, page.getByLabel('From', { exact: true }), 'Control room')
    await write(page, page.getByLabel('To', { exact: true }), 'Silver')
    await write(page, page.getByLabel('Controller', { exact: true }), 'North')
    await write(page, page.getByLabel('Expected action', { exact: true }), task.title)
    await write(page, page.getByLabel('Critical tasks', { exact: true }), task.title)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const objective = objectives.findIndex(({ tasks }) => tasks.includes(task.id))
    await page.getByLabel('Objectives', { exact: true }).focus()
    await page.keyboard.press('Enter')
    for (let step = 0; step < objective; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => written(muster, exercise))
      .toMatchObject({
        title: `Seen at gate ${place + 1}`,
        offset: (place + 1) * 600_000,
        recipient: 'Silver',
        controller: 'North',
        expected_action: task.title,
        tasks: [task.id],
        objectives: [objectives[objective]?.id],
      })
  }

  await face(page, 'Checks')
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible()
  expect(await muster.call('exercise_check', { exercise })).toEqual([])
})
