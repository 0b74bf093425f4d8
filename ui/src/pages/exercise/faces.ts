/**
 * The faces of an exercise: its list of events, what it is and who takes part, what it is to show, the world it plays
 * in, how it is prepared, what does not hold together, and its papers. The first is where an exercise opens.
 */
export const EXERCISE_FACES = [
  'msel',
  'setup',
  'objectives',
  'scenario',
  'planning',
  'checks',
  'print',
] as const
export type ExerciseFace = (typeof EXERCISE_FACES)[number]
