import { describe, expect, test } from 'vitest'
import type { EventLine } from '../../../../generated/commands'
import { bandsOf, lanesOf, loadOf, snapped, timeAt, within, xOf } from './layout'

const MINUTE = 60_000
const line = (id: string, offset: number | null, more: Partial<EventLine> = {}): EventLine => ({
  id,
  number: id,
  title: id,
  kind: 'inject',
  offset,
  duration_ms: null,
  phase: '',
  storyline: '',
  recipient: '',
  controller: '',
  review: 'draft',
  objectives: [],
  waits_for: null,
  contingency_for: null,
  problem: null,
  expects: false,
  ...more,
})
/** A pixel a second. */
const scale = { from: 0, zoom: 1 / 1000 }

describe('lanes', () => {
  test('each name has one, those without a name come last, and what is unscheduled is in none', () => {
    const lines = [
      line('1', 0, { controller: 'South' }),
      line('2', 0),
      line('3', MINUTE, { controller: 'North' }),
      line('4', null, { controller: 'West' }),
    ]
    expect(lanesOf(lines, 'controller', scale).map(({ name }) => name)).toEqual(['North', 'South', ''])
  })

  test('strips of the same moment stand over each other, and too many are counted', () => {
    const lines = Array.from({ length: 9 }, (_, index) => line(String(index), MINUTE))
    const [lane] = lanesOf(lines, 'storyline', scale)
    expect(new Set(lane?.strips.map(({ y }) => y)).size).toBe(lane?.strips.length)
    expect((lane?.strips.length ?? 0) + (lane?.crowds[0]?.count ?? 0)).toBe(9)
  })

  test('no two strips of a lane cover each other', () => {
    const lines = Array.from({ length: 200 }, (_, index) => line(String(index), ((index * 37) % 200) * 9_000))
    for (const { strips } of lanesOf(lines, 'storyline', scale))
      for (const a of strips)
        for (const b of strips)
          if (a !== b && a.y === b.y) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true)
  })
})

test('only what lies in view is found', () => {
  const things = Array.from({ length: 1000 }, (_, index) => ({ x: index * 10 }))
  const found = within(things, 500, 600, 50)
  expect([found[0]?.x, found.at(-1)?.x]).toEqual([450, 600])
})

test('a place and its moment are each other', () => {
  const at = { from: -30 * MINUTE, zoom: 0.002 }
  expect(timeAt(xOf(5 * MINUTE, at), at)).toBeCloseTo(5 * MINUTE)
})

test('a drag goes by the minute, or by the second for fine work', () => {
  expect([snapped(89_000, false), snapped(89_400, true), Object.is(snapped(-1, false), 0)]).toEqual([
    60_000,
    89_000,
    true,
  ])
})

test('load counts what falls into each stretch', () => {
  expect(loadOf([0, 1, 10, 19, 25, 99], 0, 30, 10)).toEqual({ counts: [2, 2, 1], most: 2 })
})

test('a phase reaches to the next one, and begins where it says or with its first event', () => {
  const lines = [line('1', 0, { phase: 'A' }), line('2', 20 * MINUTE, { phase: 'B' })]
  expect(bandsOf([{ name: 'B', starts: 15 * MINUTE }], lines, 60 * MINUTE)).toEqual([
    { name: 'A', from: 0, to: 15 * MINUTE },
    { name: 'B', from: 15 * MINUTE, to: 60 * MINUTE },
  ])
})
