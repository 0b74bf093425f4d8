import { describe, expect, it } from 'vitest'
import { dayOf, expiry } from './expiry'

describe('an agreement', () => {
  const today = '2026-05-16'
  it.each([
    ['', { state: 'open' }],
    ['2026-05-15', { state: 'ended', days: 1 }],
    ['2026-05-16', { state: 'ends-soon', days: 0 }],
    ['2026-07-15', { state: 'ends-soon', days: 60 }],
    ['2026-07-16', { state: 'holds', days: 61 }],
    ['some day', { state: 'open' }],
  ])('that ends on “%s” says how long it holds', (on, expected) => {
    expect(expiry(on, today)).toEqual(expected)
  })
})

it('the day is that of this machine', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
