import { expect, it } from 'vitest'
import type { JournalEntry } from '../../generated/commands'
import { tell, writeLateness, writeSpan } from './words'

const frame = {
  run_id: 'r',
  seq: 1,
  wall: 0,
  exercise: 5_800_000,
  scenario: null,
  actor: 'Lead',
  prev: '',
  hash: '',
}
const about = { event: 'e', number: '14', title: 'Second sighting', planned: 5_760_000 }

it('a length of time reads as one says it', () => {
  expect([42_000, 372_000, 3_763_000, -5_000].map(writeSpan)).toEqual(['42 s', '6:12', '1:02:43', '5 s'])
})

it('lateness is said only where something was planned', () => {
  expect(writeLateness(null)).toBe('')
  expect(writeLateness(120)).toBe('on time')
  expect(writeLateness(42_000)).toBe('42 s late')
  expect(writeLateness(-42_000)).toBe('42 s early')
})

it('a delivery written down afterwards says when it was', () => {
  const entry: JournalEntry = {
    ...frame,
    ...about,
    kind: 'released',
    actual: 5_770_000,
    late_ms: 10_000,
    automatic: false,
    odd: '',
  }
  expect(tell(entry)).toEqual({
    what: 'Released',
    text: '14 · Second sighting',
    detail: '10 s late · delivered at 01:36:10',
  })
  expect(tell({ ...entry, actual: entry.exercise }).detail).toBe('10 s late')
})

it('a gap says what stopped the clock and for how long', () => {
  const entry: JournalEntry = {
    ...frame,
    kind: 'interrupted',
    cause: 'program_ended',
    alive_until: 0,
    gap_ms: 65_000,
  }
  expect(tell(entry).detail).toContain('1:05')
})
