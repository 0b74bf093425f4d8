import { expect, it } from 'vitest'
import type { ChecklistItem, ChecklistMoment } from '../../../generated/commands'
import { known } from '../../../words/words.svelte'
import { missingPoints, USUAL_POINTS } from './points'

const MOMENTS: ChecklistMoment[] = ['planning', 'before', 'after']

it.each(MOMENTS)('%s has usual points, each in words', (moment) => {
  expect(USUAL_POINTS[moment].length).toBeGreaterThanOrEqual(8)
  for (const key of USUAL_POINTS[moment]) expect([key, known(`usual-check-${key}`)]).toEqual([key, true])
})

it('a point that is there already is not added again', () => {
  const [first, ...rest] = missingPoints('after', [])
  const there = { id: '1', exercise_id: '2', position: 0, owner: '', done: true, ...first } as ChecklistItem
  expect(missingPoints('after', [there])).toEqual(rest)
  expect(missingPoints('before', [there])).toHaveLength(USUAL_POINTS.before.length)
})
