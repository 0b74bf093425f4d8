import { describe, expect, it } from 'vitest'
import type { Firing } from '../../../generated/commands'
import { LANES, lanes, ticks } from './timeline'

const firing = (event: string, at: number): Firing => ({ event, at, cause: 'planned' })

describe('a drawn timeline', () => {
  it('has a lane for each controller', () => {
    const who: Record<string, string> = { a: 'Nord', b: 'Sud', c: 'Nord' }
    const drawn = lanes([firing('a', 0), firing('b', 1), firing('c', 2)], (event) => who[event] ?? '')
    expect(drawn.map(({ who: name, firings }) => [name, firings.length])).toEqual([
      ['Nord', 2],
      ['Sud', 1],
    ])
  })

  it('loses nothing where there are more controllers than lanes', () => {
    const many = Array.from({ length: LANES + 5 }, (_, index) => firing(`${index}`, index))
    const drawn = lanes(many, (event) => event)
    expect(drawn).toHaveLength(LANES)
    expect(drawn.flatMap(({ firings }) => firings)).toHaveLength(many.length)
  })

  it('is marked at round moments, the time before StartEx included', () => {
    expect(ticks(-30 * 60_000, 90 * 60_000, 6)).toEqual([-30, 0, 30, 60, 90].map((at) => at * 60_000))
  })
})
