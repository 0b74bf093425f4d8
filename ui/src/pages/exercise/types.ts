import type { ExerciseType } from '../../generated/commands'

/** Every type of exercise, from talk to the field. */
export const EXERCISE_TYPES: readonly ExerciseType[] = [
  'seminar',
  'workshop',
  'tabletop',
  'game',
  'drill',
  'functional',
  'full-scale',
]
