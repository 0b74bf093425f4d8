/** Packages and other programs' files: seen before they are taken, refused by name, and out again. */
import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { exercise, expect, test, type Muster } from './muster'

const file = (page: Page) => page.locator('input[type=file]')
const names = async (muster: Muster): Promise<string[]> =>
  (await muster.call<{ exercise: { name: string } }[]>('exercise_list')).map(({ exercise }) => exercise.name)

/** An archive of one empty file, as other programs write it. */
function archive(name: string): string {
  const two = (value: number) => String.fromCharCode(value & 255, value >> 8)
  const four = (value: number) => two(value & 65_535) + two(value >>> 16)
  const head = two(20) + two(0).repeat(4) + four(0).repeat(3) + two(name.length) + two(0)
  const local = `PK\u0003\u0004${head}${name}`
  const listed = `PK\u0001\u0002${two(20)}${head}${two(0).repeat(3)}${four(0).repeat(2)}${name}`
  const sizes = two(0).repeat(2) + two(1).repeat(2) + four(listed.length) + four(local.length)
  return `${local}${listed}PK\u0005\u0006${sizes}${two(0)}`
}

/** The exercise as a package, as the Print face hands it out. */
async function packaged(muster: Muster, page: Page, id: string): Promise<Buffer> {
  await muster.go(`#/exercises/${id}/print`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a package…' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  return readFile(await download.path())
}

async function choose(muster: Muster, page: Page, name: string, buffer: Buffer): Promise<void> {
  await muster.go('#/import')
  await file(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a package comes back as another exercise, or into the one it was made of', async ({ muster, page }) => {
  const { id } = await exercise(muster)
  const zip = await packaged(muster, page, id)
  const [first] = await muster.call<{ id: string; title: string }[]>('event_lines', { exercise: id })
  await muster.call('event_update', { changes: [{ event: first?.id, patch: { title: 'Changed since' } }] })

  await choose(muster, page, 'match.zip', zip)
  await expect(page.getByRole('heading', { name: 'Match day 4', level: 1 })).toBeVisible()
  await expect(page.getByText('This exercise is here as “Match day 4”.', { exact: false })).toBeVisible()
  const events = page.getByRole('row', { name: /^Events/ })
  await expect(events.getByRole('cell')).toHaveText(['0', '1', /\d+/, '0'])
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('radio', { name: 'Change the one that is here' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('textbox', { name: 'Name of the exercise' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Match day 5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  expect(await names(muster)).toEqual(expect.arrayContaining(['Match day 4', 'Match day 5']))

  // A copy that nobody named is told from the one that is here, and the message takes it back.
  await choose(muster, page, 'match.zip', zip)
  await page.getByRole('radio', { name: 'Change the one that is here' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => names(muster)).toContain('Match day 4 (2)')
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(() => names(muster)).not.toContain('Match day 4 (2)')

  // What is under review is there when somebody comes back to it.
  await choose(muster, page, 'match.zip', zip)
  await expect(page.getByRole('heading', { name: 'Match day 4', level: 1 })).toBeVisible()
  await muster.go('#/exercises')
  await page.getByRole('button', { name: 'Go on with the import of match.zip' }).press('Enter')
  await page.getByRole('button', { name: 'Change “Match day 4”' }).press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  const title = async () => (await muster.call<{ title: string }>('event_get', { event: first?.id })).title
  expect(await title()).toBe(first?.title)
  expect(await names(muster)).toHaveLength(2)
})

test('another program’s file says what cannot be carried, and becomes an exercise', async ({
  muster,
  page,
}) => {
  const table =
    '| No. | Time | Title | Mood |\n| --- | --- | --- | --- |\n| 1 | 09:00 | Start | calm |\n| 2 | 09:10 | Sighting | tense |\n'
  await choose(muster, page, 'night.md', Buffer.from(table))
  await expect(page.getByText('Tables in Markdown', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Make “/ }).press('Enter')
  await expect(page.getByRole('gridcell', { name: 'Sighting' })).toBeVisible()

  const scenario = {
    export_version: 1,
    scenario_information: { scenario_id: 's', scenario_name: 'Night shift', scenario_description: 'A leak' },
    scenario_teams: [{ team_id: 't', team_name: 'Control room' }],
    scenario_injects: [
      {
        inject_id: 'a',
        inject_title: 'First sign',
        inject_depends_on: null,
        inject_depends_duration: 60,
        inject_teams: ['t'],
        inject_tags: ['colour'],
        inject_content: { subject: 'Leak', body: '<p>Gas <img src=x onerror="window.hit=1"></p>' },
      },
    ],
  }
  await choose(muster, page, 'scenario.json', Buffer.from(JSON.stringify(scenario)))
  await expect(page.getByRole('heading', { name: 'Night shift' })).toBeVisible()
  const lost = page.getByRole('region', { name: 'Cannot be carried' })
  await expect(lost).toContainText('injects.inject_tags')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('gridcell', { name: 'First sign' })).toBeVisible()
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('what is no file of a kind that is known is refused by name, and nothing changes', async ({
  muster,
  page,
}) => {
  const before = await names(muster)
  for (const [name, content, says] of [
    ['odd.json', '{"colour": "blue"}', /of a kind that is not known here/],
    ['cut.json', '{"colour": ', /looks like JSON and cannot be read/],
    ['cut.zip', 'PK\u0003\u0004nothing', /The archive is cut off/],
    ['out.zip', archive('../out.json'), /The name “\.\.\/out\.json” leads out of the archive/],
  ] as const) {
    await choose(muster, page, name, Buffer.from(content, 'latin1'))
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByRole('button', { name: 'Choose a file…' }).first()).toBeEnabled()
  }
  expect(await names(muster)).toEqual(before)
})

test('planning meetings leave as a calendar, and without a day they say why not', async ({
  muster,
  page,
}) => {
  const { id } = await exercise(muster)
  await muster.go(`#/exercises/${id}`)
  await expect(page.getByRole('grid')).toBeVisible()
  const save = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('as a calendar')
    await page.keyboard.press('Enter')
  }
  await save()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    'No planning meeting of this exercise has a day yet.',
  )
  await muster.call('meeting_create', { home: id, patch: { title: 'First meeting', day: '2031-01-05' } })
  const [download] = await Promise.all([page.waitForEvent('download'), save()])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
  expect(String(await readFile(await download.path()))).toContain('DTSTART')
})
