import { expect, test } from 'vitest'
import { runLegs, storyLegs, storyOn } from './legs'

const phase = (position: number, starts: number, story: number | null, rate: number | null) => ({
  position,
  starts,
  story,
  rate,
})

const storyAt = (start: number | null, phases: Parameters<typeof storyLegs>[1], at: number) =>
  storyOn(storyLegs(start, phases), at)

test('the story starts, jumps and changes its pace as the program says', () => {
  const phases = [phase(1, 120_000, null, 1000), phase(0, 60_000, 1_000_000, 10_000)]
  const at = (moment: number) => storyAt(0, phases, moment)
  expect([-5_000, 59_999, 60_000, 61_000, 120_000, 121_000].map(at)).toEqual([
    -5_000, 59_999, 1_000_000, 1_010_000, 1_600_000, 1_601_000,
  ])
})

test('a story without a date has none until a phase gives one', () => {
  expect(storyAt(null, [phase(0, 0, null, 2000)], 0)).toBeNull()
  expect(storyAt(null, [phase(0, 10_000, 50_000, null)], 0)).toBe(40_000)
})

test('a run keeps the clock it was made with; one that was made without goes in real time from its start', () => {
  const story = [{ from: 0, story: 500, rate: 2000 }]
  expect(storyOn(runLegs({ story, scenario_start: 0 }), 100)).toBe(700)
  expect(storyOn(runLegs({ story: [], scenario_start: 500 }), 100)).toBe(600)
  expect(storyOn(runLegs({ story: [], scenario_start: null }), 100)).toBeNull()
})
