import { describe, expect, it } from 'vitest'
import type { Event } from '../../generated/commands'
import { UNWRITTEN } from '../../host/mock'
import { mselColumns, patches } from './fields'

const event: Event = {
  ...UNWRITTEN,
  id: 'e1',
  exercise_id: 'x',
  position: 0,
  number: '14',
  kind: 'inject',
  offset: 5_760_000,
  phase: '',
  storyline: '',
  title: 'Second sighting',
  text: '',
  sender: '',
  recipient: '',
  method: 'radio',
  controller: '',
  expected_action: '',
  location: '',
  objective: '',
  notes: '',
  release: 'manual',
  custom: [
    { name: 'Cell', value: 'North' },
    { name: 'Pack', value: '2' },
  ],
  source: null,
  problem: null,
}
const start = Date.UTC(2026, 4, 16, 13, 0)
const column = (id: string, custom: string[] = []) =>
  mselColumns((offset) => start + offset, custom).find((one) => one.id === id)!

describe('the MSEL’s columns', () => {
  it('derive the scenario time from the one planned instant', () => {
    expect(column('offset').read(event)).toBe('01:36:00')
    expect(column('scenario').read(event)).toBe('14:36')
    expect(column('scenario').read({ ...event, offset: 24 * 3_600_000 })).toBe('2026-05-17 13:00')
    expect(column('scenario').read({ ...event, offset: null })).toBe('')
    expect(column('scenario').edit).toBeUndefined()
  })

  it('offer both readings of a time that has two', () => {
    expect(column('offset').edit?.understand('1:30')).toMatchObject({
      kind: 'either',
      readings: [{ label: '01:30:00' }, { label: '00:01:30' }],
    })
    expect(column('offset').edit?.understand('')).toEqual({ kind: 'value', value: null })
  })

  it('show the planner’s own columns', () => {
    expect(column('custom:Cell', ['Cell']).read(event)).toBe('North')
  })
})

describe('an edit', () => {
  it('of several cells of one event is one patch', () => {
    expect(
      patches([
        { row: event, column: 'title', value: 'Third' },
        { row: event, column: 'offset', value: null },
      ]),
    ).toEqual([{ event: 'e1', patch: { title: 'Third', offset: null } }])
  })

  it('of an own column keeps the other ones', () => {
    const [one] = patches([
      { row: event, column: 'custom:Cell', value: 'South' },
      { row: event, column: 'custom:Room', value: '4' },
    ])
    expect(one?.patch.custom).toEqual([
      { name: 'Cell', value: 'South' },
      { name: 'Pack', value: '2' },
      { name: 'Room', value: '4' },
    ])
  })
})
