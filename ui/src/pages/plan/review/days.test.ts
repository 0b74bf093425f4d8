import { expect, it } from 'vitest'
import { addMonths, dayInWords } from './days'

it('counts months as a calendar does', () => {
  expect(addMonths('2026-11-24', 12)).toBe('2027-11-24')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2026-12-01', 1)).toBe('2027-01-01')
})

it('writes a day in words, and leaves what is none as it is', () => {
  expect(dayInWords('2026-03-14')).toContain('2026')
  expect(dayInWords('soon')).toBe('soon')
})
