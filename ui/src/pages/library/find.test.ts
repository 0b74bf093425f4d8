import { expect, it } from 'vitest'
import type { Figure } from '../../generated/commands'
import { byCard, holds } from './find'

it('finds what has every word somewhere, whatever its accents and capitals', () => {
  expect(holds('CAR mandat', ['Car', 'Mandatory evacuation distance'])).toBe(true)
  expect(holds('écart', ['ecart'])).toBe(true)
  expect(holds('car lorry', ['Car'])).toBe(false)
  expect(holds('', ['Car'])).toBe(true)
})

it('keeps figures by card, in the order of the cards', () => {
  const figures = [
    { card: 'stand-off', key: 'a' },
    { card: 'cordon', key: 'b' },
    { card: 'stand-off', key: 'c' },
  ] as Figure[]
  expect(byCard(figures).map(({ card, figures: of }) => [card, of.map(({ key }) => key)])).toEqual([
    ['stand-off', ['a', 'c']],
    ['cordon', ['b']],
  ])
})
