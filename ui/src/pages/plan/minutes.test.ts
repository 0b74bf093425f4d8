import { describe, expect, it } from 'vitest'
import { readMinutes, writeMinutes } from './minutes'

describe('minutes', () => {
  it.each([
    ['5', 5],
    ['5 min', 5],
    ['2h', 120],
    ['1 d', 1440],
    ['30 days', 43_200],
    ['1 h 30', 90],
    ['1h30min', 90],
    ['1,5 h', 90],
    ['2 jours', 2880],
    ['1 week', 10_080],
    ['0', 0],
    ['', null],
    ['–', null],
  ])('“%s” is understood', (text, minutes) => {
    expect(readMinutes(text)).toEqual({ kind: 'minutes', minutes })
  })

  it.each(['soon', '5 5', '30 min 2 h', '1 d 5', '-5', '1:30', '5 parsecs', '99999 days', '1 h 2 h'])(
    '“%s” is not guessed at',
    (text) => {
      expect(readMinutes(text)).toEqual({ kind: 'unreadable' })
    },
  )

  it('are said as people say them', () => {
    expect([2, 60, 90, 120, 150, 1440, 43_200, null].map(writeMinutes)).toEqual([
      '2 min',
      '1 h',
      '90 min',
      '2 h',
      '2 h 30 min',
      '24 h',
      '30 days',
      '',
    ])
  })

  it('are read back as they are written', () => {
    for (const minutes of [0, 1, 59, 60, 61, 119, 120, 150, 1439, 1440, 2880, 3000, 43_200])
      expect(readMinutes(writeMinutes(minutes))).toEqual({ kind: 'minutes', minutes })
  })
})
