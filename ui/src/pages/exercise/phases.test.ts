import { expect, it } from 'vitest'
import { phaseDividers } from './phases'

const rows = (phases: [number, string][]) =>
  phases.map(([index, phase]): [number, { phase: string }] => [index, { phase }])

it('a phase begins where the event before it is of another', () => {
  const known = rows([
    [0, ''],
    [1, 'Sighting'],
    [2, 'Sighting'],
    [3, 'Search'],
    [4, ''],
  ])
  expect(phaseDividers(known, 'No phase')).toEqual([
    { before: 1, label: 'Sighting' },
    { before: 3, label: 'Search' },
    { before: 4, label: 'No phase' },
  ])
})

it('nothing is said of an event whose predecessor has not come', () => {
  expect(
    phaseDividers(
      rows([
        [200, 'Search'],
        [201, 'Search'],
        [202, 'End'],
      ]),
      '',
    ),
  ).toEqual([{ before: 202, label: 'End' }])
})

it('the first phase has its divider too', () => {
  expect(phaseDividers(rows([[0, 'Sighting']]), '')).toEqual([{ before: 0, label: 'Sighting' }])
})
