/** Looking things up in the library: every word must be somewhere in the thing. */
import type { Figure } from '../../generated/commands'
import { fold } from '../../kit/fold'

/** Whether every word of a filter is in one of these texts. */
export function holds(filter: string, texts: readonly string[]): boolean {
  const text = fold(texts.join(' '))
  return fold(filter)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Figures by the card they stand on, cards in the order in which they first come. */
export function byCard(figures: readonly Figure[]): { card: string; figures: Figure[] }[] {
  const cards = new Map<string, Figure[]>()
  for (const figure of figures) cards.set(figure.card, [...(cards.get(figure.card) ?? []), figure])
  return [...cards].map(([card, of]) => ({ card, figures: of }))
}
