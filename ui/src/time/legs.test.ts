import { expect, test } from 'vitest'
import { storyAt } from './legs'

const phase = (position: number, starts: number, story: number | null, rate: number | null) => ({
  position,
  starts,
  story,
  rate,
})

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
