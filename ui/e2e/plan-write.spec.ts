import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Muster } from './muster'

interface Head {
  place: { section: string; part: string; depth: number; number: string }
  parent_id: string | null
  title: string
  written: boolean
}
interface Detail {
  plan: { id: string; title: string }
  outline: Head[]
}
interface View {
  section: { id: string; title: string; body: { content: unknown[] } }
  body_sha256: string
}

const plans = (muster: Muster) => muster.call<{ plan: { id: string; title: string } }[]>('plan_list')
const plan = (muster: Muster, id: string) => muster.call<Detail>('plan_get', { plan: id })
const section = (muster: Muster, id: string) => muster.call<View>('section_get', { section: id })
const body = async (muster: Muster, id: string) => JSON.stringify((await section(muster, id)).section.body)
/** A section's nodes and words in reading order, such as `paragraph Hello`. */
async function shape(muster: Muster, id: string): Promise<string> {
  interface Node {
    type: string
    text?: string
    attrs?: object
    content?: Node[]
  }
  const said: string[] = []
  const walk = (nodes: Node[]) => {
    for (const { type, text, attrs, content } of nodes) {
      said.push(text ?? [type, attrs ? JSON.stringify(attrs) : ''].join(' '))
      walk(content ?? [])
    }
  }
  walk((await section(muster, id)).section.body.content as Node[])
  return said.join('\n')
}
const editor = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })

/** A plan with these sections, open at the first of them with the cursor in its text. */
async function written(
  muster: Muster,
  page: Page,
  titles: string[],
): Promise<{ id: string; sections: string[] }> {
  const { plan: made } = await muster.call<Detail>('plan_create', { title: 'Stadium plan' })
  const sections: string[] = []
  for (const title of titles)
    sections.push((await muster.call<View>('section_create', { plan: made.id, title })).section.id)
  await muster.go(`#/plans/${made.id}/write?part=${sections[0]}`)
  await expect(editor(page)).toBeVisible()
  await editor(page).focus()
  return { id: made.id, sections }
}

async function paste(page: Page, kinds: Record<string, string>): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    for (const [kind, text] of Object.entries(copied)) data.setData(kind, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, kinds)
}

test('a stadium plan is made from its template and written in, by keyboard alone', async ({
  muster,
  page,
}) => {
  await muster.go('#/plans')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('option', { name: /Empty plan/ })).toHaveCount(1, { timeout: 20_000 })
  await page.keyboard.type('stadium')
  await expect(page.getByRole('option').first()).toHaveText(/Stadium/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'Base plan' })).toBeVisible({ timeout: 20_000 })
  // It asks for its name first; Enter goes on to the outline.
  await expect(page.locator('#plan-details').getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Riverside ground')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree')).toBeFocused()
  await expect(page.locator('#plan-details')).toHaveCount(0)
  await expect
    .poll(async () => (await plans(muster)).map(({ plan }) => plan.title))
    .toContain('Riverside ground')
  const made = (await plans(muster)).find(({ plan }) => plan.title === 'Riverside ground')
  const id = made?.plan.id ?? ''

  // The outline: down to a section, filtered by typing, opened with Enter.
  await page.getByRole('searchbox', { name: 'Filter' }).fill('first moves')
  const found = page.getByRole('treeitem', { name: /First moves: report and grade/ }).first()
  await expect(found).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/part=/)
  await expect(editor(page)).toBeFocused()
  const part = new URLSearchParams((await page.evaluate(() => location.hash)).split('?')[1]).get('part') ?? ''

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Whoever sees it calls ')
  await page.keyboard.press('Control+Alt+f')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('contact telephone post')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type(' at once, see ')
  await page.keyboard.press('Control+Alt+r')
  await page.keyboard.type('evacuation')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/check')
  await expect(page.getByRole('option', { name: 'Checklist' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Gate 4 open')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Stewards told')
  await page.keyboard.press('Control+b')

  await expect
    .poll(() => shape(muster, part), { timeout: 15_000 })
    .toMatch(
      /Whoever sees it calls [^]*field .*contact[^]*crossReference[^]*taskItem[^]*Gate 4 open[^]*taskItem[^]*Stewards told/,
    )
  await expect(page.getByRole('button', { name: /^Bold/ })).toHaveAttribute('aria-pressed', 'true')
  expect((await plan(muster, id)).outline.find((one) => one.place.section === part)?.written).toBe(true)
})

test('an empty plan is built in the outline: made, named, moved, put inside, deleted, undone', async ({
  muster,
  page,
}) => {
  const { plan: made } = await muster.call<Detail>('plan_create', { title: 'Small venue' })
  const titles = async () =>
    (await plan(muster, made.id)).outline.map((one) => `${one.place.number} ${one.title}`)
  await muster.go(`#/plans/${made.id}/write`)
  await expect(page.getByRole('heading', { name: 'No sections yet' })).toBeVisible()
  for (const title of ['Purpose', 'Scope', 'Evacuation']) {
    await page.keyboard.press('n')
    await expect(page.getByRole('tree').getByRole('textbox', { name: 'Title' })).toBeFocused()
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tree')).toBeFocused()
    await expect.poll(titles).toContainEqual(expect.stringContaining(title))
  }
  expect(await titles()).toEqual(['1 Purpose', '2 Scope', '3 Evacuation'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(titles).toEqual(['1 Purpose', '2 Evacuation', '3 Scope'])
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(titles).toEqual(['1 Purpose', '1.1 Evacuation', '2 Scope'])
  await expect(page.getByRole('treeitem', { name: /Evacuation/ })).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(titles).toEqual(['1 Purpose', '2 Evacuation', '3 Scope'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual(['1 Purpose', '2 Scope', '3 Evacuation'])
  await page.keyboard.press('F2')
  await page.keyboard.type('Evacuation and invacuation')
  await page.keyboard.press('Enter')
  await expect.poll(titles).toContain('3 Evacuation and invacuation')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(titles).toEqual(['1 Scope', '2 Evacuation and invacuation'])
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(titles).toEqual(['1 Purpose', '2 Scope', '3 Evacuation and invacuation'])
})

test('a section is split at the cursor; a heading there becomes the title', async ({ muster, page }) => {
  const { id, sections } = await written(muster, page, ['Evacuation'])
  await page.keyboard.type('Leave by the nearest gate.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('Invacuation')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Stay inside.')
  await page.keyboard.press('ArrowUp')
  // The editor hears where the cursor went a moment after the key.
  await expect(page.getByRole('button', { name: 'Heading 2' })).toBeVisible()
  await page.keyboard.press('Control+Alt+Enter')
  await expect
    .poll(async () => (await plan(muster, id)).outline.map((one) => `${one.place.number} ${one.title}`))
    .toEqual(['1 Evacuation', '2 Invacuation'])
  await expect(editor(page)).toContainText('Stay inside.')
  await expect(editor(page)).not.toContainText('nearest gate')
  expect(await body(muster, sections[0] ?? '')).not.toContain('Stay inside')
})

test('a comment stands at its words, survives edits before them, and says when they are gone', async ({
  muster,
  page,
}) => {
  const { id, sections } = await written(muster, page, ['Evacuation'])
  const [here = ''] = sections
  await page.keyboard.type('Open gate four at once.')
  await expect.poll(() => body(muster, here)).toContain('gate four')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByRole('textbox', { name: 'What you say about these words' })).toBeFocused()
  await page.keyboard.type('Who opens it?')
  await page.keyboard.press('Control+Enter')
  await expect(editor(page).locator('.commented')).toBeVisible()
  await expect(editor(page)).toBeFocused()
  const [comment] = await muster.call<{ id: string; text: string; anchor: { quote: string } }[]>(
    'comment_list',
    {
      plan: id,
    },
  )
  expect(comment?.text).toBe('Who opens it?')
  expect('Open gate four at once.').toContain(comment?.anchor.quote)

  await page.keyboard.press('Control+Home')
  await page.keyboard.type('When told: ')
  await expect(editor(page).locator('.commented')).toHaveText(comment?.anchor.quote ?? '')
  await page.getByRole('textbox', { name: 'Reply' }).fill('The gate supervisor.')
  await page.getByRole('button', { name: 'Reply' }).click()
  await expect(page.getByText('The gate supervisor.')).toBeVisible()
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Nothing of it is left.')
  await expect.poll(() => body(muster, here)).toContain('Nothing of it')
  const gone = page.getByText('These words are no longer in the text')
  await expect(gone).toBeVisible()
  await expect(page.locator('s')).toHaveText(comment?.anchor.quote ?? '')
  // They are found again where they come back.
  await page.keyboard.press('Control+z')
  await expect(editor(page).locator('.commented')).toHaveText(comment?.anchor.quote ?? '')
  await expect(gone).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(gone).toBeVisible()
  await expect.poll(() => body(muster, here)).toContain('Nothing of it')
  await page.reload()
  await expect(gone).toBeVisible()
  // Reviewers are told so too.
  await muster.go(`#/plans/${id}/review?part=${here}`)
  await expect(gone).toBeVisible()
  await muster.go(`#/plans/${id}/write?part=${here}`)
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(gone).toHaveCount(0)
})

test('two pages on one section: the second to write is shown both texts, and nothing is lost', async ({
  muster,
  page,
  context,
}) => {
  const { sections } = await written(muster, page, ['Evacuation'])
  const [here = ''] = sections
  await page.keyboard.type('The first text.')
  await expect.poll(() => body(muster, here)).toContain('The first text.')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(editor(other)).toContainText('The first text.')

  // Where nothing is unsaved, a change comes in by itself.
  await page.keyboard.type(' More of it.')
  await expect(editor(other)).toContainText('The first text. More of it.')

  // Both write before either has heard of the other.
  await other.route('**/api/call/section_write', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await editor(other).focus()
  await other.keyboard.press('Control+End')
  await other.keyboard.type(' Theirs.')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Mine.')
  await expect.poll(() => body(muster, here)).toContain(' Mine.')
  await expect(other.getByText('Somebody else changed this section while you wrote')).toBeVisible()
  await expect(editor(other)).toContainText('Theirs.')
  await expect(other.getByRole('region', { name: 'Theirs' }).last()).toContainText('Mine.')
  expect(await body(muster, here)).not.toContain('Theirs.')
  // Nothing on the page says that all is saved, and from any other page it leads back to what is not.
  const saved = (on: Page) => on.locator('.saved')
  await expect(saved(other)).toHaveText('Not saved')
  await expect(other.getByText('Saved', { exact: true })).toHaveCount(0)
  await other.evaluate(() => (location.hash = '#/stakeholders'))
  await other.getByRole('link', { name: 'Not saved' }).click()
  await expect(other.getByText(/Words that were not saved/)).toBeVisible()
  await expect(saved(other)).toHaveText('Not saved')

  // What waits for a decision survives the window.
  await other.reload()
  await expect(other.getByText(/Words that were not saved/)).toBeVisible()
  await other.getByRole('button', { name: 'Take them back' }).click()
  await expect.poll(() => body(muster, here)).toContain('Theirs.')
  await expect(saved(other)).toHaveText('Saved')
  await expect(editor(page)).toContainText('Theirs.')
  await other.close()
})

test('theirs is taken, and the editor’s own undo brings mine back', async ({ muster, page }) => {
  const { sections } = await written(muster, page, ['Evacuation'])
  const [here = ''] = sections
  let before = true
  await page.route('**/api/call/section_write', async (route) => {
    if (!before) return route.continue()
    before = false
    await muster.call('section_write', {
      section: here,
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'From another window.' }] }],
      },
    })
    await route.continue()
  })
  await page.keyboard.type('Mine.')
  await expect(page.getByText('Somebody else changed this section')).toBeVisible()
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(editor(page)).toHaveText('From another window.')
  await editor(page).focus()
  await page.keyboard.press('Control+z')
  await expect(editor(page)).toContainText('Mine.')
  await expect.poll(() => body(muster, here)).toContain('Mine.')
})

test('a draft that was typed just before the window went away is there again', async ({ muster, page }) => {
  const { sections } = await written(muster, page, ['Evacuation'])
  await page.route('**/api/call/section_write', (route) => route.abort())
  await page.keyboard.type('Typed while the program was gone.')
  await expect(page.getByText('What you typed is not on disk yet')).toBeVisible()
  await page.reload()
  await page.unroute('**/api/call/section_write')
  await expect(page.getByText(/Words that were not saved/)).toBeVisible()
  await page.getByRole('button', { name: 'Take them back' }).click()
  await expect(editor(page)).toContainText('Typed while the program was gone.')
  await expect.poll(() => body(muster, sections[0] ?? '')).toContain('Typed while')
})

test('what was typed last is written although another section is opened at once', async ({
  muster,
  page,
}) => {
  const { sections } = await written(muster, page, ['Evacuation', 'Annex'])
  await page.keyboard.type('Typed and left.')
  await page.getByRole('treeitem', { name: 'Annex' }).click()
  await expect(page.getByRole('heading', { name: '2 Annex' })).toBeVisible()
  await expect.poll(() => body(muster, sections[0] ?? '')).toContain('Typed and left.')
  await expect(editor(page)).toHaveText('')
})

test('checks come while somebody goes on typing, and the whole plan is not asked for after each write', async ({
  muster,
  page,
}) => {
  await written(muster, page, ['Evacuation'])
  const unwritten = page.getByText('1 Evacuation is not written.')
  await expect(unwritten).toBeVisible()
  const asked: Record<string, number> = { section_write: 0, plan_get: 0, plan_check: 0 }
  page.on('request', (request) => {
    const name = request.url().split('/').at(-1) ?? ''
    if (name in asked) asked[name] = (asked[name] ?? 0) + 1
  })
  for (let burst = 0; burst < 5; burst += 1) {
    await page.keyboard.type('Leave by the gate. ')
    await page.waitForTimeout(900)
  }
  await expect(unwritten).toHaveCount(0)
  expect(asked.section_write).toBeGreaterThanOrEqual(3)
  expect(asked.plan_check).toBeGreaterThanOrEqual(2)
  expect(asked.plan_get).toBeLessThan(asked.section_write ?? 0)
  // Once the keys rest the outline is what it is on disk.
  await expect(page.getByRole('treeitem', { name: /Evacuation/ })).not.toContainText('Not written yet')
})

test('another section is opened while the last one is still being written: neither takes the other’s text', async ({
  muster,
  page,
}) => {
  const { sections } = await written(muster, page, ['Evacuation', 'Annex'])
  const [first = '', second = ''] = sections
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'The annex.' }] }]
  await muster.call('section_write', { section: second, body: { type: 'doc', content } })
  await page.route('**/api/call/section_write', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await route.continue()
  })
  await page.keyboard.type('Typed and left.')
  // By address: the cursor stays in the text until the text goes away.
  await page.evaluate((to) => (location.hash = location.hash.replace(/part=.*/, `part=${to}`)), second)
  await expect(editor(page)).toHaveText('The annex.')
  await expect.poll(() => body(muster, first)).toContain('Typed and left.')
  expect(await body(muster, first)).not.toContain('The annex.')
  await expect(page.locator('.saved')).toHaveText('Saved')
  expect(await body(muster, second)).not.toContain('Typed and left.')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  )
})

test('Word HTML keeps its structure, and five megabytes of it do not hang', async ({ muster, page }) => {
  test.setTimeout(300_000)
  const { sections } = await written(muster, page, ['Evacuation', 'Annex'])
  await paste(page, {
    'text/plain': 'Drone',
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <h2>Drone</h2><p class=MsoNormal>See <b>it</b><o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Report</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Grade</p>
      <table><tr><th>Who</th></tr><tr><td>Silver<script>window.hit=1</script><img src=x onerror="window.hit=1"></td></tr></table>
      <!--EndFragment--></body></html>`,
  })
  await expect(editor(page).getByRole('heading', { name: 'Drone' })).toBeVisible()
  await expect(editor(page).locator('ol > li')).toHaveCount(2)
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText('One picture was left out'),
  ).toBeVisible()
  await expect
    .poll(() => shape(muster, sections[0] ?? ''))
    .toMatch(/orderedList[^]*Report[^]*Grade[^]*tableHeader[^]*Who[^]*tableCell[^]*Silver/)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)

  await muster.go((await page.evaluate(() => location.hash)).replace(sections[0] ?? '', sections[1] ?? ''))
  await expect(editor(page)).toHaveText('')
  await editor(page).focus()
  const onDisk = page.waitForResponse(
    (response) => response.url().endsWith('/section_write') && response.ok(),
    { timeout: 120_000 },
  )
  // As Word writes it: four times as much markup as words.
  const took = await page.evaluate(() => {
    const run =
      '<span lang=EN-GB style=\'font-size:11.0pt;line-height:115%;font-family:"Calibri",sans-serif;mso-ascii-theme-font:minor-latin;mso-hansi-theme-font:minor-latin\'>'
    const line = `<p class=MsoNormal style='margin-bottom:6.0pt;line-height:115%;mso-pagination:none'>${run}Gate 4 is opened by the <b>gate supervisor</b></span>${run} on the word of Silver.<o:p></o:p></span></p>\n`
    const data = new DataTransfer()
    data.setData('text/plain', 'x')
    data.setData('text/html', `<html><body>${line.repeat(Math.ceil(5_000_000 / line.length))}</body></html>`)
    const begun = performance.now()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    return Math.round(performance.now() - begun)
  })
  console.log(`5 MB of Word HTML: ${took} ms until the keys work again`)
  // Looking at a text of this size costs the page as much as writing it, so it is looked at once, when all is on disk.
  await expect(editor(page).locator('p').last()).toContainText('gate supervisor', { timeout: 60_000 })
  await onDisk
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 60_000 })
  expect(await body(muster, sections[1] ?? '')).toContain('gate supervisor')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await paste(page, { 'text/plain': 'far too long '.repeat(100_000) })
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText('more than a section holds'),
  ).toBeVisible({ timeout: 30_000 })
})

test('a picture is put in with its caption and its words; what is none is refused calmly', async ({
  muster,
  page,
}) => {
  const { sections } = await written(muster, page, ['Evacuation'])
  const PIXEL =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'map.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PIXEL, 'base64'),
  })
  await expect(editor(page).locator('figure img')).toBeVisible()
  await page.keyboard.type('The gates')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A plan of the ground with its eight gates')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('After it.')
  await expect
    .poll(() => body(muster, sections[0] ?? ''))
    .toMatch(
      /"alt":"A plan of the ground with its eight gates".*"caption":"The gates"|"caption":"The gates".*"alt":"A plan/,
    )
  await expect.poll(() => body(muster, sections[0] ?? '')).toContain('After it.')
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'evil.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload=alert(1)>'),
  })
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText('neither a PNG nor a JPEG'),
  ).toBeVisible()
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'huge.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(21 * 1024 * 1024),
  })
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText('“huge.jpg” has 21 MiB'),
  ).toBeVisible()
})

test('an archived plan is read, and not written in', async ({ muster, page }) => {
  const { id } = await written(muster, page, ['Evacuation'])
  await page.keyboard.type('Kept.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await muster.call('plan_stand', { plan: id, state: 'archived' })
  await expect(page.getByText('This plan is archived')).toBeVisible()
  await expect(editor(page)).toHaveAttribute('aria-readonly', 'true')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})

test('five hundred sections are walked through without waiting', async ({ muster, page }) => {
  test.setTimeout(120_000)
  const { plan: made } = await muster.call<Detail>('plan_create', { title: 'Large' })
  await page.evaluate(async (id) => {
    for (let at = 0; at < 500; at += 1)
      await fetch('/api/call/section_create', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ plan: id, title: `Section ${at}` }),
      })
  }, made.id)
  await muster.go(`#/plans/${made.id}/write`)
  await expect(page.getByRole('tree')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '470 Section 469' })).toBeVisible()
  await expect(editor(page)).toBeFocused()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing where a plan is written, in the ${theme} theme`, async ({ muster, page }) => {
    test.setTimeout(120_000)
    await muster.call('settings_set', { theme })
    const look = async (what: string) => {
      await page.waitForTimeout(200)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect
        .soft(
          violations.map(
            ({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
          ),
        )
        .toEqual([])
    }
    const made = await muster.call<Detail>('plan_create', { template: 'places/stadium' })
    await muster.go('#/plans')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
    await look('plans')
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await look('templates')
    await page.keyboard.press('Escape')
    const head = made.outline.find((one) => one.title.startsWith('Decide, and protect'))
    const where = head?.place.section ?? ''
    await muster.call('comment_add', {
      section: where,
      text: 'Which roof?',
      anchor: { quote: 'the open air is the danger', before: 'Under a drone ', after: '.' },
    })
    await muster.go(`#/plans/${made.plan.id}/write?part=${where}`)
    await expect(editor(page).locator('.commented')).toBeVisible()
    await look('section')
    await editor(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible()
    await look('slash menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Alt+f')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await look('field chooser')
    await page.keyboard.press('Escape')
    const { plan: empty } = await muster.call<Detail>('plan_create', { title: 'Empty' })
    await muster.go(`#/plans/${empty.id}/write`)
    await expect(page.getByRole('heading', { name: 'No sections yet' })).toBeVisible()
    await look('empty plan')
  })
