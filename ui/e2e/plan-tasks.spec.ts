import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, write, type Muster } from './muster'

interface Task {
  id: string
  title: string
  lead: string | null
  target_min: number | null
  after: string[]
}
interface Plan {
  plan: { id: string }
  tasks: Task[]
  nets: { id: string; name: string; primary: string; alternate: string }[]
  levels: { id: string; name: string }[]
  directory: { id: string; contact_id: string; called_by: string | null }[]
}

const read = (muster: Muster, plan: string) => muster.call<Plan>('plan_get', { plan })

/** A plan made from a template, or an empty one. */
async function newPlan(muster: Muster, template?: string): Promise<string> {
  const request = template ? { template } : { title: 'Town hall plan' }
  return (await muster.call<Plan>('plan_create', request)).plan.id
}

async function openTasks(muster: Muster, page: Page, plan: string): Promise<void> {
  await muster.go(`#/plans/${plan}/tasks`)
  await expect(page.getByRole('radio', { name: 'Table' })).toBeVisible()
}

/** Makes tasks of these titles, each after those given by number, with targets in minutes. */
async function fill(muster: Muster, plan: string, tasks: [string, number, number[]][]): Promise<string[]> {
  const ids: string[] = []
  for (const [title, target_min, after] of tasks) {
    const patch = { title, target_min, after: after.map((number) => ids[number - 1] ?? '') }
    ids.push((await muster.call<Task>('task_create', { home: plan, patch })).id)
  }
  return ids
}

const checks = (page: Page) => page.getByRole('list', { name: 'Checks' })
const inspector = (page: Page) => page.locator('#task-inspector')

test('a task is added to a stadium plan, led and timed, by keyboard alone', async ({ muster, page }) => {
  const plan = await newPlan(muster, 'places/stadium')
  await openTasks(muster, page, plan)
  const before = (await read(muster, plan)).tasks.length
  await expect(page.getByRole('status').filter({ hasText: `${before} tasks` })).toBeVisible()
  await page.keyboard.press('n')
  await expect.poll(async () => (await read(muster, plan)).tasks.length).toBe(before + 1)
  await expect(checks(page)).toContainText('One task without a lead')
  // The new task waits for its title: what is typed is that.
  await expect(inspector(page).getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('Open the south tunnel')
  await page.keyboard.press('Tab')
  await expect(inspector(page).getByRole('heading', { level: 2 }).last()).toContainText(
    'Open the south tunnel',
  )

  const lead = inspector(page).getByRole('combobox', { name: 'Lead' })
  await expect(lead).toHaveAccessibleDescription('Nobody leads it yet.')
  await write(page, lead, 'site sec')
  await page.keyboard.press('Enter')
  await write(page, inspector(page).getByRole('textbox', { name: 'Target' }), '2h')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await read(muster, plan)).tasks.at(-1)?.target_min).toBe(120)
  await expect(page.getByRole('gridcell', { name: '2 h', exact: true })).toBeVisible()
  expect((await read(muster, plan)).tasks.at(-1)?.lead).not.toBeNull()
  await expect(checks(page)).not.toContainText('without a lead')
})

test('a ring is named in order as soon as it is made, and goes when it is mended', async ({
  muster,
  page,
}) => {
  const plan = await newPlan(muster)
  const ids = await fill(muster, plan, [
    ['See', 2, []],
    ['Tell', 5, [1]],
    ['Act', 9, [2]],
  ])
  await openTasks(muster, page, plan)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  const after = inspector(page).getByRole('combobox', { name: 'After' })
  await write(page, after, 'act')
  await page.keyboard.press('Enter')
  await expect(checks(page)).toContainText('wait for each other')
  await expect(inspector(page).getByRole('alert').filter({ hasText: '→' })).toBeVisible()
  const said = await checks(page).getByRole('button').filter({ hasText: '→' }).innerText()
  expect(said).toMatch(/1 → 2 → 3 → 1|2 → 3 → 1 → 2|3 → 1 → 2 → 3/)
  await page.keyboard.press('Escape')
  await after.focus()
  await page.keyboard.press('Backspace')
  await expect(checks(page)).not.toContainText('wait for each other')
  expect((await read(muster, plan)).tasks.find((task) => task.id === ids[0])?.after).toEqual([])
})

test('a target that cannot be met says both times beside its field', async ({ muster, page }) => {
  const plan = await newPlan(muster)
  const [first] = await fill(muster, plan, [
    ['Search the stand', 30, []],
    ['Reopen the stand', 40, [1]],
  ])
  await muster.call('task_update', { id: first, patch: { takes_min: 30 } })
  await openTasks(muster, page, plan)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await write(page, inspector(page).getByRole('textbox', { name: 'Takes' }), '15')
  await page.keyboard.press('Enter')
  const target = inspector(page).getByRole('textbox', { name: 'Target' })
  await expect(target).toHaveAccessibleDescription(/cannot meet 40 min.*ends at 30 min.*at 45 min/)
  await write(page, target, '1 h')
  await page.keyboard.press('Enter')
  await expect(target).toHaveAccessibleDescription('')
})

test('the critical path is said in words, drawn, and changes with a task', async ({ muster, page }) => {
  const plan = await newPlan(muster)
  await fill(muster, plan, [
    ['Report', 2, []],
    ['Grade', 5, [1]],
    ['Hold', 4, [1]],
    ['Move', 27, [2]],
  ])
  await openTasks(muster, page, plan)
  await page.getByRole('radio', { name: 'Table' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('1 → 2 → 4 · 27 min')).toBeVisible()
  const boxes = page.getByRole('group', { name: /Network of tasks/ }).getByRole('button')
  await expect(boxes).toHaveCount(4)
  await expect(page.getByRole('table', { name: 'The network as a table' }).getByRole('row')).toHaveCount(5)
  await boxes.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(inspector(page).getByRole('heading', { name: '3 · Hold' })).toBeVisible()
  await write(page, inspector(page).getByRole('textbox', { name: 'Target' }), '1 h')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 → 3 · 1 h')).toBeVisible()
})

test('a follow-up of days does not swallow the minutes of the response, and what is selected is drawn', async ({
  muster,
  page,
}) => {
  const plan = await newPlan(muster)
  await fill(muster, plan, [
    ['Report', 2, []],
    ['Grade', 5, [1]],
    ['Move', 27, [2]],
    ['Debrief', 30 * 24 * 60, [3]],
  ])
  await openTasks(muster, page, plan)
  await page.getByRole('radio', { name: 'Table' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const path = page.getByRole('status').filter({ hasText: 'Critical path of the response' })
  await expect(path).toContainText('1 → 2 → 3 · 27 min')
  await expect(path).toContainText('To the last follow-up')
  await expect(path).toContainText('→ 4 · 30 days')

  // The sample's network opens by its path, although the first task of the list hangs on nothing.
  const [sample] = await muster
    .call<{ plan: { id: string } }[]>('plan_list')
    .then((all) => all.filter((one) => one.plan.id !== plan))
  await muster.go(`#/plans/${sample?.plan.id}/tasks`)
  const pressed = page.getByRole('group', { name: /Network of tasks/ }).locator('[aria-pressed="true"]')
  await expect(pressed).toHaveCount(1)
  const called = (await pressed.getAttribute('aria-label'))?.split(',')[0] ?? ''
  await expect(inspector(page).getByRole('heading', { level: 2 }).last()).toHaveText(
    called.replace(/^(\d+) /, '$1 · '),
  )
})

test('each role reads its own checklist, phase by phase', async ({ muster, page }) => {
  const plan = await newPlan(muster, 'places/stadium')
  await openTasks(muster, page, plan)
  await page.getByRole('radio', { name: 'Table' }).focus()
  await page.keyboard.press('ArrowRight')
  const roles = page.getByRole('navigation', { name: 'Roles' })
  await roles.getByRole('button', { name: /Control room operator/ }).focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: 'Control room operator' })
  await expect(card.getByRole('heading', { name: 'Alert' })).toBeVisible()
  await card.getByRole('button').first().focus()
  await page.keyboard.press('j')
  await expect(inspector(page).getByRole('heading', { name: /Call the emergency number/ })).toBeVisible()
})

test('tasks move, are deleted, and come back', async ({ muster, page }) => {
  const plan = await newPlan(muster)
  await fill(muster, plan, [
    ['One', 1, []],
    ['Two', 2, []],
    ['Three', 3, []],
  ])
  const titles = async () => (await read(muster, plan)).tasks.map((task) => task.title).join(' ')
  await openTasks(muster, page, plan)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toBe('Two One Three')
  await expect(page.getByRole('row', { selected: true })).toContainText('One')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(titles).toBe('One Two Three')
  await page.keyboard.press('Control+Delete')
  await expect.poll(titles).toBe('Two Three')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(titles).toBe('One Two Three')
})

test('cells take minutes, numbers and names, and refuse what they do not understand', async ({
  muster,
  page,
}) => {
  const plan = await newPlan(muster)
  await fill(muster, plan, [
    ['One', 1, []],
    ['Two', 2, []],
  ])
  await openTasks(muster, page, plan)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1, 9')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid').getByRole('alert')).toContainText('there is no task “9”')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await read(muster, plan)).tasks[1]?.after.length).toBe(1)
})

test('levels, nets and the call tree are written in place', async ({ muster, page }) => {
  const plan = await newPlan(muster)
  const party = await muster.call<{ id: string }>('stakeholder_create', { patch: { name: 'Town police' } })
  const patch = { post: 'Quay master', phone: '4410' }
  await muster.call('contact_create', { home: party.id, patch })
  await muster.go(`#/plans/${plan}/means`)

  await page.getByRole('button', { name: 'Add a level' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Level,/ })).toBeFocused()
  await page.keyboard.type('Watch')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await read(muster, plan)).levels.length).toBe(2)
  await expect(page.getByRole('textbox', { name: 'Level, unnamed' })).toBeFocused()
  await page.keyboard.type('Alert')
  await page.keyboard.press('Alt+ArrowUp')
  const levels = async () => (await read(muster, plan)).levels.map((level) => level.name).join(' ')
  await expect.poll(levels).toBe('Alert Watch')

  await page.getByRole('button', { name: 'Add a net' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Net,/ })).toBeFocused()
  for (const text of ['Command', 'Radio 1', 'radio 1']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await expect(page.getByText('The same means again: one failure takes both')).toBeVisible()

  const add = page.getByRole('combobox', { name: 'Add a contact' })
  await add.focus()
  await page.keyboard.type('quay master')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await read(muster, plan)).directory.length).toBe(1)
  await page.getByRole('button', { name: 'New contact' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'New contact' })
  await expect(form.getByRole('textbox', { name: 'Post' })).toBeFocused()
  await page.keyboard.type('Dispatcher')
  await form.getByRole('combobox', { name: 'Of which stakeholder' }).focus()
  await page.keyboard.type('town')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Add contact' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await read(muster, plan)).directory.length).toBe(2)
  await expect(page.getByText('No number, no radio').first()).toBeVisible()
  const caller = page.getByRole('combobox', { name: 'Called by, Dispatcher' })
  await caller.focus()
  await caller.selectOption({ label: 'Quay master' })
  await expect.poll(async () => (await read(muster, plan)).directory[1]?.called_by).not.toBeNull()
  await expect(page.locator('.tree li li')).toContainText('Dispatcher')
  // Nobody can be called by whom they call.
  await page.getByRole('combobox', { name: 'Called by, Quay master' }).focus()
  await expect(
    page.getByRole('combobox', { name: 'Called by, Quay master' }).getByRole('option'),
  ).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Phone, Dispatcher' }).focus()
  await page.keyboard.type('4411')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No number, no radio')).toHaveCount(0)
  await page.getByRole('button', { name: /^Communications/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Communications' })).toBeFocused()
  // Only the page moves, never the window with its frame.
  expect(await page.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop)).toBe(0)
})

test('a stakeholder has contacts and agreements, and stays while it is named', async ({ muster, page }) => {
  const plan = await newPlan(muster)
  await muster.go('#/stakeholders')
  await page.getByRole('button', { name: 'New stakeholder' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Coast guard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Coast guard/ })).toBeVisible()

  await page.getByRole('button', { name: 'New contact' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Contacts' })).toBeFocused()
  await page.keyboard.type('Watch officer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: 'Watch officer' })).toBeVisible()

  await page.getByRole('button', { name: 'Add an agreement' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Agreement,/ })).toBeFocused()
  await page.keyboard.type('Boats')
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await page.getByRole('textbox', { name: 'Ends, Boats' }).focus()
  await page.keyboard.type(day)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: /^(9|10|11) days left$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Coast guard.*ends soon/ })).toBeVisible()

  const { stakeholders } = await muster.call<{ stakeholders: { id: string; name: string }[] }>(
    'stakeholder_list',
  )
  const lead = stakeholders.find((one) => one.name === 'Coast guard')?.id
  await muster.call('task_create', { home: plan, patch: { title: 'Search the harbour', lead } })
  await page.getByRole('button', { name: /Coast guard/ }).focus()
  await page.keyboard.press('Control+Delete')
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(/“Coast guard” is named by/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /Coast guard/ })).toBeVisible()
})

test('more tasks than can be drawn at once are drawn in part, and said so', async ({ muster, page }) => {
  test.setTimeout(120_000)
  const plan = await newPlan(muster)
  await page.evaluate(async (home) => {
    const call = async (name: string, body: object) =>
      (
        await fetch(`/api/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json() as Promise<{ id: string }>
    let last: string[] = []
    for (let number = 1; number <= 320; number += 1) {
      const patch = { title: `Task number ${number}`, target_min: number, after: number % 10 ? last : [] }
      last = [(await call('task_create', { home, patch })).id]
    }
  }, plan)
  await openTasks(muster, page, plan)
  await expect(page.getByRole('gridcell', { name: 'Task number 1', exact: true })).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('gridcell', { name: 'Task number 320' })).toBeVisible()
  await page.getByRole('radio', { name: 'Table' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  // A network of this size is shown by its critical path first; as a whole it is asked for.
  await expect(page.getByText(/\d+ of \d+ tasks drawn/)).toBeVisible()
  await page.getByRole('combobox', { name: 'What is drawn' }).selectOption('All tasks')
  await expect(page.getByText('are too many to draw at once')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on tasks, means and stakeholders in the ${theme} theme`, async ({
    muster,
    page,
  }) => {
    test.setTimeout(180_000)
    await muster.call('settings_set', { theme })
    const plan = await newPlan(muster, 'threats/uas')
    const look = async (what: string) => {
      await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => {})
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
      )
      expect.soft(found).toEqual([])
    }
    for (const view of ['table', 'roles', 'network']) {
      await page.evaluate((one) => localStorage.setItem('muster.tasks.view', one), view)
      await muster.go('#/')
      await openTasks(muster, page, plan)
      await look(view)
    }
    await inspector(page).getByRole('combobox', { name: 'After' }).focus()
    await page.keyboard.type('1')
    await look('inspector with a list open')
    await muster.go(`#/plans/${plan}/means`)
    await look('means')
    await muster.go('#/stakeholders')
    await look('stakeholders')
    await page.locator('label', { hasText: 'Resources' }).click()
    await look('resources')
  })
