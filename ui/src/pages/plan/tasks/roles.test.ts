import { expect, it } from 'vitest'
import type { Task } from '../../../generated/commands'
import { roleCards } from './roles'

const task = (id: string, more: Partial<Task>): Task => ({
  id,
  plan_id: 'p',
  section_id: null,
  position: 0,
  title: id,
  detail: '',
  lead: null,
  role: '',
  support: [],
  phase: 'respond',
  trigger: '',
  target_min: null,
  takes_min: null,
  target_source: '',
  to_check: false,
  after: [],
  resources: [],
  location: '',
  safety: '',
  provisions: [],
  capabilities: [],
  ...more,
})
const cards = roleCards([
  task('later', { lead: 'police', role: 'Commander', phase: 'recover', support: ['fire'] }),
  task('nobody', {}),
  task('first', { lead: 'police', role: 'commander ', phase: 'alert' }),
  task('whole', { lead: 'police' }),
])

it('a post has its tasks phase by phase, however its name is written', () => {
  expect(cards[0]?.tasks.map(({ id }) => id)).toEqual(['first', 'later'])
})

it('a stakeholder as a whole has a card of its own', () => {
  expect(cards[1]).toMatchObject({ lead: 'police', role: '' })
})

it('who only helps has a card too', () => {
  expect(cards[2]).toMatchObject({ lead: 'fire', tasks: [], helps: [{ id: 'later' }] })
})

it('what nobody does yet comes last', () => {
  expect(cards.at(-1)?.tasks.map(({ id }) => id)).toEqual(['nobody'])
})
