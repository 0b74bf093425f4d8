import { describe, expect, it } from 'vitest'
import { dayAt, readClock, SERIES, seriesOf, USUAL } from './series'

it('days, weeks and months are counted from the first day of the exercise', () => {
  expect(dayAt('2026-05-16', { at: -1, unit: 'day' })).toBe('2026-05-15')
  expect(dayAt('2026-05-16', { at: -3, unit: 'week' })).toBe('2026-04-25')
  expect(dayAt('2026-05-16', { at: -9, unit: 'month' })).toBe('2025-08-16')
  expect(dayAt('2026-05-31', { at: -3, unit: 'month' })).toBe('2026-02-28')
  expect(dayAt('2026-12-31', { at: 2, unit: 'month' })).toBe('2027-02-28')
})

it('every series falls in the order of its list', () => {
  for (const series of SERIES) {
    const days = USUAL.flatMap((one) => (one[series] ? [dayAt('2026-11-30', one[series])] : []))
    expect(days).toEqual([...days].sort())
  }
  expect(seriesOf('seminar')).toBe('tabletop')
})

describe('a clock reading', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['14h30', '14:30'],
    ['', ''],
    ['25:00', null],
    ['noon', null],
  ])('%j is %j', (text, clock) => expect(readClock(text)).toBe(clock))
})
