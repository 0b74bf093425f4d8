import { expect, it } from 'vitest'
import { placeOf, stretches } from './found'

it('what matched is told from what stands around it', () => {
  expect(stretches('Second \u0001drone\u0002 over the \u0001stand\u0002')).toEqual([
    { text: 'Second ', match: false },
    { text: 'drone', match: true },
    { text: ' over the ', match: false },
    { text: 'stand', match: true },
  ])
  expect(stretches('plain')).toEqual([{ text: 'plain', match: false }])
})

it('a found event opens its exercise at that event', () => {
  const hit = { kind: 'event', id: 'e', home: 'x', title: '', excerpt: '' }
  expect(placeOf(hit)).toEqual({ page: 'exercise', id: 'x', event: 'e' })
  expect(placeOf({ ...hit, kind: 'decision', id: 'd' })).toEqual({
    page: 'exercise',
    id: 'x',
    face: 'scenario',
    part: 'd',
  })
  expect(placeOf({ ...hit, kind: 'form', id: 'f', home: 'f' })).toEqual({ page: 'form', id: 'f' })
  expect(placeOf({ ...hit, kind: 'journal', id: 'r/7', home: 'r' })).toEqual({ page: 'run', id: 'r' })
})
