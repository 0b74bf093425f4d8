import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { exercise, expect, newRun, test, type Muster } from './muster'

const PAGES = [
  'home',
  'plans',
  'plan write',
  'plan tasks',
  'plan network',
  'plan roles',
  'plan means',
  'plan review',
  'plan compare',
  'plan version',
  'plan copies',
  'plan print',
  'plan reader',
  'stakeholders',
  'sites',
  'figures',
  'forms',
  'call',
  'radio plan',
  'exercises',
  'new exercise',
  'new exercise of a pack',
  'exercise',
  'exercise setup',
  'exercise objectives',
  'exercise scenario',
  'exercise planning',
  'exercise print',
  'import',
  'review',
  'runs',
  'control room',
  'report',
  'search',
  'settings',
] as const

/** A run in play, the same one for every page. */
async function playing(muster: Muster): Promise<string> {
  const [known] = await muster.call<{ run: { id: string } }[]>('run_list')
  if (known) return known.run.id
  const run = await newRun(muster)
  await muster.call('run_start', { run, rate: 60 })
  await muster.call('run_note', { run, text: 'Stewards hold the queue' })
  return run
}

interface Planned {
  plan: { id: string; title: string }
  outline: { place: { section: string }; title: string }[]
}

const TITLE = 'Small venue emergency plan'

/** A plan that was approved, changed since and is in review, the same one for every page. */
async function planned(muster: Muster): Promise<Planned> {
  const known = await muster.call<Planned[]>('plan_list')
  const found = known.find(({ plan }) => plan.title === TITLE)
  if (found) return muster.call<Planned>('plan_get', { plan: found.plan.id })
  const made = await muster.call<Planned>('plan_create', { template: 'places/small-venue' })
  const { id } = made.plan
  const [first, second, third] = made.outline.map(({ place }) => place.section)
  await muster.call('plan_approve', {
    plan: id,
    signatures: [{ name: 'Jo Blake', function: 'Venue director' }],
    changes: '',
    confirm: true,
  })
  await muster.call('section_write', {
    section: first,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Written anew.' }] }],
    },
  })
  await muster.call('section_update', { section: third, marking: 'tlp-red' })
  await muster.call('review_open', { plan: id, request: 'Read the first five sections.' })
  await muster.call('comment_add', { section: second, text: 'Who is told?' })
  await muster.call('copy_create', { home: id, patch: { version: 1, holder: 'Bar', form: 'paper' } })
  return made
}

/** A form of this key that was filled in, the same one for every page. */
async function form(muster: Muster, key: string): Promise<string> {
  const known = await muster.call<{ id: string; form: string }[]>('form_filled_list')
  const found = known.find((one) => one.form === key)
  if (found) return found.id
  const patch = { form: key, title: `A form ${key}`, filled: { 0: 'Match day', 1: 'There is a bag' } }
  return (await muster.call<{ id: string }>('form_filled_create', { patch })).id
}

/** Something on every face of an exercise, made once. */
async function designed(muster: Muster, id: string): Promise<void> {
  interface Design {
    objectives: { statement: string }[]
  }
  const { objectives } = await muster.call<Design>('design_get', { exercise: id })
  if (objectives.some(({ statement }) => statement === 'Clear the stand')) return
  const { plan } = await planned(muster)
  const { tasks } = await muster.call<{ tasks: { id: string }[] }>('plan_get', { plan: plan.id })
  const [party] = (await muster.call<{ stakeholders: { id: string }[] }>('stakeholder_list')).stakeholders
  await muster.call('exercise_update', { exercise: id, patch: { plans: [plan.id] } })
  const make = (kind: string, patch: object) => muster.call(`${kind}_create`, { home: id, patch })
  await make('objective', {
    number: '1',
    statement: 'Clear the stand',
    capability: 'fema:CC03',
    tasks: tasks.slice(0, 2).map((task) => task.id),
  })
  await make('participant', { stakeholder_id: party?.id, people: 12, real: 'Stewards', agreed_by: 'Jo' })
  await make('staff', { name: 'Lead controller', role: 'controller', cell: 'Control room', reach: 'Ch. 3' })
  await make('phase', { name: 'The crowd moves', starts: 600_000, rate: 6000 })
  await make('storyline', { name: 'The drone', narrative: 'Seen, lost, seen again.' })
  await make('truth', { title: 'Weather', text: 'Dry, 14 degrees, wind from the west.' })
  await make('sender', { name: 'Radio North', channel: 'Phone', address: '555 0142', voice: 'In a hurry.' })
  await make('variable', { name: 'venue', value: 'The stadium' })
  await make('decision', {
    question: 'Stop the match?',
    by: 'Silver',
    choices: [{ key: 'A', label: 'Stop' }],
  })
  await make('actor', {
    number: '1',
    role: 'Witness',
    brief: 'Saw it over the north stand.',
    place: 'Gate 4',
  })
  await make('meeting', { title: 'Initial planning meeting', day: '2026-01-12', time: '09:00', minutes: 120 })
  await make('checklist', { moment: 'before', text: 'Radios checked', owner: 'Jo' })
}

/** What is on a page when all of it is drawn. */
const DRAWN: Partial<Record<(typeof PAGES)[number], string>> = {
  plans: '[role="grid"][aria-busy="false"]',
  'plan write': '.ProseMirror',
  'plan tasks': '[role="gridcell"]',
  'plan network': 'svg [role="button"]',
  'plan roles': '.role',
  'plan means': '[data-part="nets"]',
  'plan review': '[role="gridcell"]',
  'plan compare': '[data-change]',
  'plan version': '#version-title',
  'plan copies': '[data-copy]',
  'plan print': '#print-forms',
  'plan reader': '.roles button',
  'exercise setup': '[data-part="staff"] tbody tr',
  'exercise objectives': '#objective-tasks',
  'exercise scenario': '[data-part="actor"] tbody tr',
  'exercise planning': '[data-part="meetings"] tbody tr',
  stakeholders: '.party',
  'new exercise': 'tbody tr',
  'new exercise of a pack': 'fieldset',
  figures: 'tbody tr',
  forms: '[data-line]',
  call: 'textarea',
  'radio plan': 'textarea',
}

async function show(muster: Muster, page: Page, name: (typeof PAGES)[number]): Promise<void> {
  const { id } = await exercise(muster)
  const run = name === 'control room' || name === 'report' ? await playing(muster) : ''
  const plan = name.startsWith('plan ') ? (await planned(muster)).plan.id : ''
  const of = (rest: string) => `#/plans/${plan}/${rest}`
  if (name.startsWith('exercise ')) await designed(muster, id)
  const addresses: Record<(typeof PAGES)[number], string> = {
    home: '#/',
    plans: '#/plans',
    'plan write': of('write'),
    'plan tasks': of('tasks'),
    'plan network': of('tasks'),
    'plan roles': of('tasks'),
    'plan means': of('means'),
    'plan review': of('review'),
    'plan compare': of('versions'),
    'plan version': of('versions?part=v1'),
    'plan copies': of('versions?part=copies'),
    'plan print': of('print'),
    'plan reader': of('read'),
    stakeholders: '#/stakeholders',
    sites: '#/stakeholders',
    figures: '#/library',
    forms: '#/library/forms',
    call: name === 'call' ? `#/library/forms/${await form(muster, 'bomb-threat-call')}` : '',
    'radio plan': name === 'radio plan' ? `#/library/forms/${await form(muster, 'ics-205')}` : '',
    exercises: '#/exercises',
    'new exercise': '#/exercises/new',
    'new exercise of a pack': '#/exercises/new/pack',
    exercise: `#/exercises/${id}`,
    'exercise setup': `#/exercises/${id}/setup`,
    'exercise objectives': `#/exercises/${id}/objectives`,
    'exercise scenario': `#/exercises/${id}/scenario`,
    'exercise planning': `#/exercises/${id}/planning`,
    'exercise print': `#/exercises/${id}/print`,
    import: '#/import',
    review: '#/import',
    runs: '#/runs',
    'control room': `#/runs/${run}`,
    report: `#/runs/${run}/report`,
    search: '#/search?text=a',
    settings: '#/settings',
  }
  await muster.go(addresses[name])
  const face = { 'plan network': 'Network', 'plan roles': 'By role', sites: /^Sites/ }[name as string]
  if (face) await page.locator('label', { has: page.getByRole('radio', { name: face }) }).click()
  if (name === 'review') {
    const buffer = Buffer.from('No.,Time,Event\n1,09:00,STARTEX\n2,TBD,Sighting\n3,T+5,Press asks\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
    await expect(page.getByRole('button', { name: /Import 3/ })).toBeVisible()
  }
  await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => {})
  await expect(page.locator('main')).not.toBeEmpty()
  const drawn = DRAWN[name]
  if (drawn) await expect(page.locator(drawn).first()).toBeVisible()
}

/** Elements whose text is wider than they are and not meant to be cut, and anything that leaves the window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, .bar, .tag, h1, h2, th, dt, dd, label',
    )) {
      if (element.closest('.grid, .heard, .across') || element.offsetParent === null) continue
      const clipped =
        element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'
      const box = element.getBoundingClientRect()
      const outside = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)
      const deliberate = element.matches('.cut, .search, .name') || element.querySelector('.cut') !== null
      // A bar holds its buttons: none of them may lie beyond its edge.
      const over =
        element.matches('.bar') &&
        [...element.children].some((child) => {
          const inner = child.getBoundingClientRect()
          return inner.width > 1 && (inner.right > box.right + 1 || inner.left < box.left - 1)
        })
      if ((clipped && !deliberate) || outside || over)
        found.push(`${element.tagName} ${element.textContent?.trim().slice(0, 40)}`)
    }
    return found
  })
}

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on any page in the ${theme} theme`, async ({ muster, page }) => {
    test.setTimeout(400_000)
    await muster.call('settings_set', { theme })
    for (const name of PAGES) {
      await show(muster, page, name)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect
        .soft(
          violations.map(
            ({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
          ),
        )
        .toEqual([])
    }
  })

for (const [width, height] of [
  [1024, 700],
  [1920, 1080],
] as const)
  for (const direction of ['ltr', 'rtl'] as const)
    test(`nothing is cut off at ${width}×${height} read ${direction}`, async ({ muster, page }) => {
      test.setTimeout(300_000)
      await page.setViewportSize({ width, height })
      for (const name of PAGES) {
        await show(muster, page, name)
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
        expect.soft([name, await cutOff(page)]).toEqual([name, []])
      }
    })

test('the axe rules hold where nothing is open yet, and for the palette', async ({ muster, page }) => {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  const open = await new AxeBuilder({ page }).analyze()
  expect(open.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await muster.call('workspace_close')
  await expect(page.getByRole('heading', { name: 'Muster' })).toBeVisible()
  const start = await new AxeBuilder({ page }).analyze()
  expect(start.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

test('the axe rules hold in a real emergency, in the dialogs of a run and where nothing is', async ({
  muster,
  page,
}) => {
  test.setTimeout(120_000)
  const clean = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect
      .soft(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html.slice(0, 160)}`))
      .toEqual([])
  }
  const run = await playing(muster)
  await muster.go(`#/runs/${run}`)
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()
  for (const [key, what] of [
    ['g', 'jump'],
    ['F1', 'shortcuts'],
    ['Shift+P', 'reason'],
    ['v', 'by voice'],
  ] as const) {
    await page.keyboard.press(key)
    await page.waitForTimeout(300)
    await clean(what)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('textbox', { name: 'What is known' })).toBeFocused()
  await clean('emergency')
  await muster.go('#/exercises/nonsense')
  await expect(page.getByRole('button', { name: 'Go to Exercises' })).toBeVisible()
  await clean('missing')
})
