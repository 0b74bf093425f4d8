import { describe, expect, it } from 'vitest'
import { exerciseTime, readRate, untilNextSecond, writeClock, writeCountdown, writeRate } from './clock'

const anchor = { exercise: 60_000, wall: 1_000_000, rate: 1000, running: true }

describe('the drawn clock', () => {
  it('runs on from its anchor at the rate of the run', () => {
    expect(exerciseTime(anchor, 1_005_000)).toBe(65_000)
    expect(exerciseTime({ ...anchor, rate: 60_000 }, 1_005_000)).toBe(360_000)
    expect(exerciseTime({ ...anchor, rate: 100 }, 1_005_000)).toBe(60_500)
  })

  it('stands while the run is paused', () => {
    expect(exerciseTime({ ...anchor, running: false }, 9_000_000)).toBe(60_000)
  })

  it('does not run backwards when this window’s clock is behind', () => {
    expect(exerciseTime(anchor, 999_000)).toBe(60_000)
  })

  it('reads −00:00:01 in the last second before StartEx', () => {
    expect(writeClock(-1)).toBe('\u221200:00:01')
    expect(writeClock(0)).toBe('00:00:00')
    expect(writeClock(6_137_999)).toBe('01:42:17')
  })

  it('is next drawn when its second changes', () => {
    expect(untilNextSecond(anchor, 1_000_250)).toBe(750)
    expect(untilNextSecond({ ...anchor, rate: 2000 }, 1_000_250)).toBe(250)
    expect(untilNextSecond({ ...anchor, rate: 600_000 }, 1_000_250)).toBe(16)
    expect(untilNextSecond({ ...anchor, running: false }, 1_000_250)).toBe(Infinity)
  })
})

describe('a countdown', () => {
  it('counts down, then counts lateness up', () => {
    expect(writeCountdown(163_000, 0)).toBe('02:43')
    expect(writeCountdown(3_763_000, 0)).toBe('1:02:43')
    expect(writeCountdown(1_000, 43_000)).toBe('+00:42')
  })

  it('never shows due before it is due', () => {
    expect(writeCountdown(1_000, 999)).toBe('00:01')
    expect(writeCountdown(1_000, 1_000)).toBe('+00:00')
  })
})

describe('a rate', () => {
  it.each([
    ['1', 1000],
    ['0,5', 500],
    ['600x', 600_000],
    ['2.5×', 2500],
  ])('%s is read', (typed, thousandths) => {
    expect(readRate(typed)).toBe(thousandths)
  })

  it.each(['0.05', '601', '', 'fast', '-1'])('%s is refused', (typed) => {
    expect(readRate(typed)).toBeNull()
  })

  it('is written without needless zeros', () => {
    expect([100, 1000, 2500, 600_000].map(writeRate)).toEqual(['0.1×', '1×', '2.5×', '600×'])
  })
})
