import type { Page } from '@playwright/test'
import { expect, test, type Muster } from './muster'

const LONG =
  'Evacuation of the upper tiers and the hospitality levels when the northern concourse cannot be used because smoke, a suspect object or a crowd blocks it and the gates to the east are shut to all but crews'
const SOLID = 'W'.repeat(200)

interface Made {
  plan: { id: string }
}

/** A plan whose names are as long as names get, and whose tasks contradict each other. */
async function longNames(muster: Muster): Promise<{ id: string; first: string }> {
  const { plan } = await muster.call<Made>('plan_create', { title: `Plan for the ${LONG.toLowerCase()}` })
  const sections: string[] = []
  for (const title of [LONG, SOLID])
    sections.push(
      (await muster.call<{ section: { id: string } }>('section_create', { plan: plan.id, title })).section.id,
    )
  await muster.call('section_write', {
    section: sections[0],
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Leave by the gate.' }] }],
    },
  })
  let after: string[] = []
  for (const target_min of [30, 5, 4, 3]) {
    const patch = { title: LONG, role: LONG.slice(0, 90), takes_min: 20, target_min, after }
    after = [(await muster.call<{ id: string }>('task_create', { home: plan.id, patch })).id]
  }
  return { id: plan.id, first: sections[0] ?? '' }
}

const height = async (page: Page, what: string) =>
  (await page.locator(what).first().boundingBox())?.height ?? 0
const staysIn = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

test('names of two hundred characters break no page of a plan', async ({ muster, page }) => {
  test.setTimeout(60_000)
  await page.setViewportSize({ width: 1024, height: 700 })
  const { id, first } = await longNames(muster)

  await muster.go(`#/plans/${id}/write?part=${first}`)
  await expect(page.locator('.ProseMirror')).toBeVisible()
  // The text begins on the first page, and the face of the plan is read whole.
  const text = await page.locator('.ProseMirror').boundingBox()
  expect(text?.y).toBeLessThan(350)
  const face = page.getByRole('navigation', { name: 'Where this hangs' }).locator('[aria-current="page"]')
  expect(await face.evaluate((one) => one.scrollWidth <= one.clientWidth + 1)).toBe(true)
  // What is open is read whole in the outline; the others take three lines at most.
  await expect(page.getByRole('treeitem', { name: /Evacuation/ })).toContainText('all but crews')
  expect(await height(page, '[role="treeitem"][aria-selected="false"]:last-child')).toBeLessThan(80)
  await staysIn(page)

  await muster.go(`#/plans/${id}/review`)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  for (const row of await page.getByRole('grid').locator('tbody tr').all())
    expect((await row.boundingBox())?.height).toBeLessThan(100)
  const width = (await page.locator('tbody th').first().boundingBox())?.width
  expect(width).toBeGreaterThan(150)
  await staysIn(page)

  await muster.call('plan_approve', {
    plan: id,
    signatures: [{ name: 'A', function: 'B' }],
    changes: '',
    confirm: true,
  })
  await muster.call('section_update', { section: first, title: `${LONG} and buses` })
  for (const to of ['versions', 'print', 'means', 'read']) {
    await muster.go(`#/plans/${id}/${to}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await staysIn(page)
  }
  await muster.go('#/search?text=concourse')
  await expect(page.getByRole('link', { name: /^Section/ }).first()).toContainText('and buses')
  await staysIn(page)
})

test('the strip of checks is whole lines, and says the others when asked', async ({ muster, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  const { id } = await longNames(muster)
  await muster.go(`#/plans/${id}/tasks`)
  const strip = page.getByRole('list', { name: 'Checks' })
  await expect(strip.getByText(/Task 3 cannot meet/)).toBeVisible()
  await expect(strip.getByText(/Task 2 cannot meet/)).toBeVisible()
  expect(await strip.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true)
  const more = strip.getByRole('button', { name: 'One more' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(strip.getByText(/Task 4 cannot meet/)).toBeVisible()
  await strip.getByRole('button', { name: 'Show fewer' }).press('Enter')
  await expect(strip.getByText(/Task 4 cannot meet/)).toHaveCount(0)
})
