import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Muster } from './muster'

interface Head {
  place: { section: string; number: string; hidden: boolean }
  title: string
}
interface Detail {
  plan: { id: string }
  outline: Head[]
}

const editor = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })
const said = (page: Page) => page.getByRole('region', { name: 'Messages' })
const outlineOf = async (muster: Muster, id: string) =>
  (await muster.call<Detail>('plan_get', { plan: id })).outline.map(
    ({ place, title }) => `${place.number || (place.hidden ? 'hidden' : '')} ${title}`,
  )

/** A plan with these sections, each a title with how deep it stands, open at its first. */
async function planOf(
  muster: Muster,
  page: Page,
  sections: [string, number][],
): Promise<Record<string, string>> {
  const { plan } = await muster.call<Detail>('plan_create', { title: 'Bad input' })
  const made: Record<string, string> = { plan: plan.id }
  const above: string[] = []
  for (const [title, depth] of sections) {
    const parent = depth > 0 ? { parent: above[depth - 1] } : {}
    const { section } = await muster.call<{ section: { id: string } }>('section_create', {
      plan: plan.id,
      title,
      ...parent,
    })
    above[depth] = made[title] = section.id
  }
  await muster.go(`#/plans/${plan.id}/write`)
  await expect(editor(page)).toBeVisible()
  return made
}

test('a section is promoted with what stands in it, hidden and shown again, by keyboard', async ({
  muster,
  page,
}) => {
  const { plan = '', Gates = '' } = await planOf(muster, page, [
    ['Evacuation', 0],
    ['Gates', 1],
    ['Gate four', 2],
    ['Annex', 0],
  ])
  await muster.go(`#/plans/${plan}/write?part=${Gates}`)
  await expect(page.getByRole('heading', { name: '1.1 Gates' })).toBeVisible()
  await page.getByRole('tree').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect
    .poll(() => outlineOf(muster, plan))
    .toEqual(['1 Evacuation', '2 Gates', '2.1 Gate four', '3 Annex'])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(said(page).getByText('It stands at the top already.')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('leave it out')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => outlineOf(muster, plan))
    .toEqual(['1 Evacuation', 'hidden Gates', 'hidden Gate four', '2 Annex'])
  await expect(page.getByRole('treeitem', { name: /Gates.*Left out of documents/ })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Leave it out of documents' })).toBeChecked()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('into documents again')
  await page.keyboard.press('Enter')
  await expect.poll(() => outlineOf(muster, plan)).toContain('2.1 Gate four')
})

test('a move that would put a section into itself is refused, in another window too', async ({
  muster,
  page,
}) => {
  const {
    plan = '',
    First = '',
    Second = '',
  } = await planOf(muster, page, [
    ['First', 0],
    ['Second', 0],
  ])
  await muster.go(`#/plans/${plan}/write?part=${Second}`)
  await expect(page.getByRole('heading', { name: '2 Second' })).toBeVisible()
  await page.getByRole('tree').focus()
  // This window has not heard yet that the first was put into the second elsewhere.
  await page.route('**/api/call/plan_get', (route) => route.abort())
  const before = await muster.call<Head[]>('section_move', {
    section: First,
    parent: Second,
    part: 'base',
    index: 0,
  })
  expect(before.map(({ place }) => place.number)).toEqual(['1', '1.1'])
  await page.keyboard.press('Alt+ArrowRight')
  await expect(
    said(page)
      .getByText(/cannot|itself|inside/i)
      .first(),
  ).toBeVisible()
  await page.unroute('**/api/call/plan_get')
  expect(await outlineOf(muster, plan)).toEqual(['1 Second', '1.1 First'])
})

test('a picture of sixty megabytes and files with hostile names are refused calmly', async ({
  muster,
  page,
}) => {
  const { One = '' } = await planOf(muster, page, [['One', 0]])
  const huge = join(muster.folder, 'huge.jpg')
  writeFileSync(huge, Buffer.alloc(60 * 1024 * 1024))
  const input = page.getByLabel('Picture', { exact: true })
  await input.setInputFiles(huge)
  await expect(said(page).getByText('“huge.jpg” has 60 MiB')).toBeVisible()

  const hostile = `<img src=x onerror="window.hit=1">\u202Egnp.exe ${'x'.repeat(150)}.png`
  await input.setInputFiles({ name: hostile, mimeType: 'image/png', buffer: Buffer.alloc(21 * 1024 * 1024) })
  const message = said(page).getByText(/onerror/)
  await expect(message).toBeVisible()
  const box = await message.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440)
  // What turns the direction of writing round would make one name look like another.
  await expect(message).not.toContainText('\u202E')
  await input.setInputFiles({
    name: '../../../etc/passwd',
    mimeType: 'image/png',
    buffer: Buffer.from('root:x:0'),
  })
  await expect(said(page).getByText('neither a PNG nor a JPEG')).toBeVisible()
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  // The text goes on being written.
  await editor(page).focus()
  await page.keyboard.type('Goes on.')
  await expect
    .poll(async () => JSON.stringify(await muster.call('section_get', { section: One })))
    .toContain('Goes on.')
})

test('in a plan of five hundred sections one is moved, filtered for and written in', async ({
  muster,
  page,
}) => {
  test.setTimeout(120_000)
  const { plan } = await muster.call<Detail>('plan_create', { title: 'Large' })
  await page.evaluate(async (id) => {
    for (let at = 1; at <= 500; at += 1)
      await fetch('/api/call/section_create', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ plan: id, title: `Chapter ${at}` }),
      })
  }, plan.id)
  await muster.go(`#/plans/${plan.id}/write`)
  await expect(editor(page)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('treeitem', { name: '499 Chapter 500' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('treeitem', { name: '498.1 Chapter 500' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter' }).fill('chapter 500')
  await expect(page.getByRole('treeitem')).toHaveCount(3)
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '498.1 Chapter 500' })).toBeVisible()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('Written in the last of five hundred.')
  await expect(page.locator('.saved')).toHaveText('Saved', { timeout: 20_000 })
  await expect
    .poll(async () => JSON.stringify(await muster.call('plan_check', { plan: plan.id })), { timeout: 10_000 })
    .toContain('section-unwritten')
})
