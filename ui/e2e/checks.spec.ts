import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Muster } from './muster'

interface Made {
  id: string
}

const MINUTE = 60_000

/** An exercise with a decision, a branch for each of its two choices, and an event that can never come. */
async function branched(muster: Muster) {
  const made = await muster.call<{ exercise?: Made } & Partial<Made>>('exercise_create', {
    name: 'Flood night',
  })
  const exercise = made.exercise?.id ?? made.id ?? ''
  const event = async (patch: object) =>
    (await muster.call<Made>('event_create', { exercise, patch: { controller: 'North', ...patch } })).id
  const asks = await event({
    number: '1',
    title: 'Water rises at the weir',
    offset: 10 * MINUTE,
    recipient: 'Crisis cell',
    expected_action: 'Decide on the evacuation',
    expected_within_ms: 10 * MINUTE,
  })
  const decision = (
    await muster.call<Made>('decision_create', {
      home: exercise,
      patch: {
        question: 'Evacuate the quarter?',
        by: 'Mayor',
        choices: [
          { key: 'A', label: 'Evacuate now' },
          { key: 'B', label: 'Wait' },
        ],
        event_id: asks,
        within_ms: 5 * MINUTE,
      },
    })
  ).id
  const branch = (number: string, title: string, choice: string) =>
    event({
      number,
      title,
      recipient: 'Crisis cell',
      expected_action: 'Act on it',
      waits_for: { when: 'decided', decision, choice },
    })
  const left = await branch('2', 'Buses stand in the traffic', 'A')
  const right = await branch('3', 'People on the roofs', 'B')
  const lost = await event({
    number: '4',
    title: 'Nobody knows why',
    recipient: 'Crisis cell',
    waits_for: { when: 'decided', decision, choice: 'C' },
  })
  return { exercise, decision, asks, left, right, lost }
}

test('facts are explained, lead to their cause, and go when it is mended', async ({ muster, page }) => {
  const { exercise, lost } = await branched(muster)
  await muster.go(`#/exercises/${exercise}/checks`)
  await expect(page.getByText('The exercise does not say what it is to show.')).toBeVisible()
  const never = page.getByRole('link', { name: /4 · Nobody knows why.* waits for something that is gone/ })
  await expect(never).toBeVisible()
  await never.click()

  // The event is selected, and says itself what is wrong with it.
  await expect(page).toHaveURL(new RegExp(lost))
  await expect(page.getByRole('heading', { name: /4 · Nobody knows why/ })).toBeVisible()
  const own = page.getByRole('list', { name: 'What does not hold together about this event' })
  await expect(own).toContainText('waits for something that is gone')
  await page.getByRole('textbox', { name: 'Expected action' }).fill('Find out')
  await expect(own).not.toContainText('does not say what players are expected to do')
  await page.getByRole('combobox', { name: 'Choice' }).selectOption('A')
  await expect(
    page.getByText('Waits until “Evacuate the quarter?” is decided as A · Evacuate now.'),
  ).toBeVisible()
  await expect(own).toHaveCount(0)

  await muster.go(`#/exercises/${exercise}/checks`)
  await expect(page.getByText('The exercise does not say what it is to show.')).toBeVisible()
  await expect(page.getByText('waits for something that is gone')).toHaveCount(0)
})

test('what an event waits for is written by keyboard and kept when it is whole', async ({ muster, page }) => {
  const { exercise, asks, left } = await branched(muster)
  const kept = async () =>
    (await muster.call<{ waits_for: unknown }>('event_get', { event: left })).waits_for as {
      when: string
    } | null
  await muster.go(`#/exercises/${exercise}?event=${left}`)
  const waits = page.getByRole('combobox', { name: 'Waits until' })
  await waits.selectOption({ label: 'all of these are true' })
  await expect.poll(async () => (await kept())?.when).toBe('all')
  await page.getByRole('button', { name: 'Add another' }).press('Enter')
  await expect(page.getByText('Something is still to be chosen.')).toBeVisible()
  const which = page.getByRole('combobox', { name: 'Event', exact: true })
  await which.fill('weir')
  await which.press('Enter')
  await expect
    .poll(kept)
    .toMatchObject({ when: 'all', of: [{ when: 'decided' }, { when: 'released', event: asks }] })
  await expect(page.getByText(/and “1 · Water rises at the weir” is released\./)).toBeVisible()
})

test('a rehearsal shows what comes in each way play can go', async ({ muster, page }) => {
  const { exercise } = await branched(muster)
  await muster.go(`#/exercises/${exercise}/checks`)
  await page.getByRole('radio', { name: 'What waits for what' }).check({ force: true })
  await expect(page.getByRole('list', { name: 'What waits for what' })).toContainText('2 · Buses stand')

  await page.getByRole('radio', { name: 'Rehearsal' }).check({ force: true })
  const ways = page.getByRole('table', { name: 'The ways play can go' })
  // Two choices, and players who do all or nothing.
  await expect(ways.getByRole('row')).toHaveCount(5)
  await expect(page.getByRole('region', { name: /^Never fires/ })).toContainText('4 · Nobody knows why')
  await page.getByRole('combobox', { name: 'Evacuate the quarter?' }).selectOption('B')
  await page.getByRole('combobox', { name: 'Players' }).selectOption('do-all')
  await expect(ways.getByRole('row')).toHaveCount(2)
  const timeline = page.getByRole('region', { name: 'When events fire in this way' })
  await expect(timeline.getByRole('link', { name: '3 · People on the roofs' })).toBeVisible()
  await expect(timeline.getByRole('link', { name: '2 · Buses stand in the traffic' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: /^Never fires/ })).toContainText('2 · Buses stand')
})

test('nothing on the checks or in an event’s details is out of anybody’s reach', async ({ muster, page }) => {
  const { exercise, left } = await branched(muster)
  const broken = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map((node) => node.html.slice(0, 120)),
    ])
  await muster.go(`#/exercises/${exercise}/checks`)
  await expect(page.getByText('The exercise does not say what it is to show.')).toBeVisible()
  expect(await broken()).toEqual([])
  await page.getByRole('radio', { name: 'What waits for what' }).check({ force: true })
  expect(await broken()).toEqual([])
  await page.getByRole('radio', { name: 'Rehearsal' }).check({ force: true })
  await expect(page.getByRole('table', { name: 'The ways play can go' })).toBeVisible()
  expect(await broken()).toEqual([])
  await muster.go(`#/exercises/${exercise}?event=${left}`)
  await expect(page.getByRole('combobox', { name: 'Waits until' })).toBeAttached()
  expect(await broken()).toEqual([])
})
