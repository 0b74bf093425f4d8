import { exercise, expect, face, test, write, type Muster } from './muster'

interface Design {
  exercise: { plans: string[]; starts_on: string }
  objectives: { id: string; number: string; statement: string; capability: string; tasks: string[] }[]
  participants: { part: string; stakeholder_id: string }[]
  meetings: { key: string; day: string }[]
  checklist: { moment: string; text: string; done: boolean }[]
  phases: { name: string; starts: number | null; rate: number | null }[]
  variables: { name: string }[]
  decisions: {
    question: string
    choices: { key: string; label: string }[]
    event_id: string | null
    within_ms: number | null
  }[]
}
interface Plan {
  plan: { id: string; title: string }
  tasks: { id: string; title: string }[]
}

const design = async (muster: Muster): Promise<Design> =>
  muster.call<Design>('design_get', { exercise: (await exercise(muster)).id })

async function newPlan(muster: Muster): Promise<Plan> {
  return muster.call<Plan>('plan_create', { template: 'places/small-venue' })
}

test('an exercise takes a plan, and an objective takes a task of it, by keyboard', async ({
  muster,
  page,
}) => {
  const plan = await newPlan(muster)
  const { id } = await exercise(muster)
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('grid')).toBeVisible()
  await face(page, 'Set up')
  await write(page, page.getByRole('combobox', { name: 'Plans', exact: true }), plan.plan.title)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design(muster)).exercise.plans).toContain(plan.plan.id)
  await page.keyboard.press('Escape')

  await face(page, 'Objectives')
  const before = (await design(muster)).objectives.length
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await design(muster)).objectives.length).toBe(before + 1)
  const row = page.getByRole('row').last()
  await expect(row.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Within 10 minutes, stewards clear the stand')
  await page.keyboard.press('F2')
  const statement = page.getByRole('textbox', { name: 'Objective', exact: true })
  await expect(statement).toBeFocused()
  await expect(statement).toHaveValue('Within 10 minutes, stewards clear the stand')
  await write(page, page.getByRole('combobox', { name: 'Capability' }), 'operational coord')
  await page.keyboard.press('Enter')
  const task = plan.tasks[0]
  await write(page, page.getByRole('combobox', { name: 'Add a task' }), task?.title ?? '')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await design(muster)).objectives.at(-1))
    .toMatchObject({ capability: 'fema:CC03', tasks: [task?.id] })
  await page.keyboard.press('F2')
  await expect(row.getByRole('textbox').first()).toBeFocused()

  const link = page.getByRole('link', { name: task?.title ?? '' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`plans/${plan.plan.id}/tasks\\?part=${task?.id}`))
})

test('a phase and a decision are written, and taken back, by keyboard', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const before = await design(muster)
  await muster.go(`#/exercises/${id}/scenario`)
  await expect(page.getByRole('heading', { name: 'Phases', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add a phase' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design(muster)).phases.length).toBe(before.phases.length + 1)
  const phase = page.getByRole('table', { name: 'Phases' }).getByRole('row').last()
  await expect(phase.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('The way back')
  await page.keyboard.press('Tab')
  await page.keyboard.type('90 min')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('6')
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => (await design(muster)).phases.at(-1))
    .toMatchObject({ name: 'The way back', starts: 5_400_000, rate: 6000 })

  await page.getByRole('button', { name: 'Add a decision' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design(muster)).decisions.length).toBe(before.decisions.length + 1)
  const decision = page.getByRole('table', { name: 'Decisions' }).getByRole('row').last()
  await expect(decision.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('Stop the match?')
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeFocused()
  await write(page, page.getByRole('textbox', { name: 'What choice A means' }), 'Stop')
  await write(page, page.getByRole('textbox', { name: 'What choice B means' }), 'Play on')
  await write(page, page.getByRole('combobox', { name: 'Asked by' }), '1')
  await page.keyboard.press('Enter')
  await write(page, page.getByRole('textbox', { name: 'Within' }), '10')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await design(muster)).decisions.at(-1))
    .toMatchObject({
      question: 'Stop the match?',
      choices: [
        { key: 'A', label: 'Stop' },
        { key: 'B', label: 'Play on' },
      ],
      within_ms: 600_000,
    })
  expect((await design(muster)).decisions.at(-1)?.event_id).not.toBeNull()

  await decision.getByRole('textbox').first().focus()
  await page.keyboard.press('Control+Delete')
  await expect.poll(async () => (await design(muster)).decisions.length).toBe(before.decisions.length)
  await page.getByRole('heading', { name: 'Decisions', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await design(muster)).decisions.length).toBe(before.decisions.length + 1)
})

test('the usual meetings are made from the day of the exercise, and a point is ticked off', async ({
  muster,
  page,
}) => {
  const { id } = await exercise(muster)
  for (const one of (await design(muster)).meetings as unknown as { id: string }[])
    await muster.call('meeting_delete', { id: one.id })
  await muster.call('exercise_update', {
    exercise: id,
    patch: { starts_on: '2027-05-16', ends_on: '', exercise_type: 'full-scale' },
  })
  await muster.go(`#/exercises/${id}/planning`)
  await page.getByRole('button', { name: 'Make the usual series…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The usual series' })).toBeFocused()
  await page.getByRole('checkbox', { name: 'Player hot wash' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /^Add 10 meetings/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design(muster)).meetings.length).toBe(10)
  const made = (await design(muster)).meetings
  expect(made.find(({ key }) => key === 'IPM')?.day).toBe('2026-08-16')
  expect(made.some(({ key }) => key === 'HOTWASH')).toBe(false)

  const before = (await design(muster)).checklist.length
  const list = page.locator('[data-part="before"]')
  await list.getByRole('button', { name: 'Add a point' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design(muster)).checklist.length).toBe(before + 1)
  const point = list.getByRole('row').last()
  await write(page, point.getByRole('textbox', { name: /^What must be so/ }), 'Radios checked')
  await page.keyboard.press('Tab')
  await point.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await expect
    .poll(async () => (await design(muster)).checklist.find(({ text }) => text === 'Radios checked'))
    .toMatchObject({ moment: 'before', done: true })
})

test('a sender has a portrait, kept in the workspace', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const made = await muster.call<{ id: string }>('sender_create', {
    home: id,
    patch: { name: 'Radio North' },
  })
  await muster.go(`#/exercises/${id}/scenario?part=${made.id}`)
  await expect(page.getByRole('textbox', { name: 'How it speaks', exact: true })).toBeVisible()
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'north.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
  await expect(page.getByRole('img', { name: 'north.png' })).toBeVisible()
})

test('the usual points are added to a checklist, none of them twice, and taken back together', async ({
  muster,
  page,
}) => {
  const { id } = await exercise(muster)
  const after = async () => (await design(muster)).checklist.filter(({ moment }) => moment === 'after')
  for (const one of (await after()) as unknown as { id: string }[])
    await muster.call('checklist_delete', { id: one.id })
  await muster.call('checklist_create', {
    home: id,
    patch: { moment: 'after', text: 'Feedback forms are in', done: true },
  })
  await muster.go(`#/exercises/${id}/planning`)
  const list = page.locator('[data-part="after"]')
  const usual = list.getByRole('button', { name: 'Add the usual points' })
  await usual.focus()
  await page.keyboard.press('Enter')
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await expect(undo).toBeVisible()
  await expect(usual).toBeHidden()
  const added = (await after()).map(({ text }) => text)
  expect(added.length).toBeGreaterThanOrEqual(8)
  expect(new Set(added).size).toBe(added.length)
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await after()).length).toBe(1)
  await expect(usual).toBeVisible()
})

test('an objective takes a capability of another library, or one of its own', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const made = await muster.call<{ id: string }>('objective_create', {
    home: id,
    patch: { statement: 'The lights stay on' },
  })
  const kept = async () =>
    (await design(muster)).objectives.find((one) => one.id === made.id)?.capability ?? ''
  await muster.go(`#/exercises/${id}/objectives?part=${made.id}`)
  const field = page.getByRole('combobox', { name: 'Capability' })
  await expect(page.getByRole('textbox', { name: 'Objective', exact: true })).toHaveValue(
    'The lights stay on',
  )
  await write(page, field, 'nato')
  await expect(page.getByRole('option')).toHaveCount(8)
  await page.keyboard.type(' energy')
  await page.keyboard.press('Enter')
  await expect.poll(kept).toBe('nato:2')
  await expect(field).toHaveValue('Resilient energy supplies')
  await write(page, field, 'Keep the pumps going')
  await page.keyboard.press('Enter')
  await expect.poll(kept).toBe('Keep the pumps going')
  await expect(field).toHaveValue('Keep the pumps going')
})

test('the questions of the hot wash stand in the control room once play has ended', async ({
  muster,
  page,
}) => {
  const { id } = await exercise(muster)
  await muster.go(`#/exercises/${id}/setup`)
  const field = page.locator('[data-part="debrief"]').getByRole('textbox')
  await write(page, field, 'What was known when?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What should the plan say?')
  await page.keyboard.press('Tab')
  await expect
    .poll(
      async () =>
        (await muster.call<{ exercise: { debrief: string } }>('design_get', { exercise: id })).exercise
          .debrief,
    )
    .toBe('What was known when?\nWhat should the plan say?')
  const { run } = await muster.call<{ run: { id: string } }>('run_create', { exercise: id })
  await muster.call('run_start', { run: run.id })
  await muster.go(`#/runs/${run.id}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  await expect(page.getByText('Hot wash: 2 questions')).toBeHidden()
  await muster.call('run_end', { run: run.id })
  await expect(page.getByText('Hot wash: 2 questions')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'What should the plan say?' })).toBeVisible()
})
