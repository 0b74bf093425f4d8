import { describe, expect, it } from 'vitest'
import { readOffset, writeOffset } from './offset'

const moment = (ms: number) => ({ kind: 'moment', ms })
const MIN = 60_000
const HOUR = 3_600_000

describe('an offset as typed', () => {
  it.each([
    ['01:36:00', 96 * MIN],
    ['-00:30:00', -30 * MIN],
    ['\u221200:30:00', -30 * MIN],
    ['+ 00:05:00', 5 * MIN],
    ['T+5m', 5 * MIN],
    ['t-90 min', -90 * MIN],
    ['startex + 5m', 5 * MIN],
    ['1h30', 90 * MIN],
    ['1h 30m 5s', 90 * MIN + 5_000],
    ['2d 01:00', 49 * HOUR],
    ['1.5h', 90 * MIN],
    ['00:00:00.250', 250],
    ['125:00:00', 125 * HOUR],
    ['0', 0],
    ['-0:00', 0],
  ])('%s is one moment', (typed, ms) => {
    expect(readOffset(typed)).toEqual(moment(ms))
  })

  it('is held ready when nothing is typed', () => {
    expect(readOffset('  ')).toEqual({ kind: 'unscheduled' })
  })

  it.each([
    ['1:30', [90 * MIN, 90_000]],
    ['-30:00', [-30 * HOUR, -30 * MIN]],
    ['T+5', [5 * MIN, 5 * HOUR]],
  ])('%s has two readings and chooses neither', (typed, readings) => {
    expect(readOffset(typed)).toEqual({ kind: 'either', readings })
  })

  it.each(['TBD', 'on demand', '1:2:3:4', '01:75:00', '5m 1h', '5 parsecs', '9999999', '--5m', '400d'])(
    '%s is not read at all',
    (typed) => {
      expect(readOffset(typed)).toEqual({ kind: 'unreadable' })
    },
  )

  it('reads back whatever was written', () => {
    for (let step = -500; step <= 500; step += 1) {
      const ms = step * 7_919_531
      expect(readOffset(writeOffset(ms))).toEqual(moment(ms === 0 ? 0 : ms))
    }
  })
})

it('an offset is written as on a run sheet', () => {
  expect(writeOffset(5_760_000)).toBe('01:36:00')
  expect(writeOffset(-1_800_000)).toBe('\u221200:30:00')
  expect(writeOffset(450_000_500)).toBe('125:00:00.500')
})
