/** Makes an exercise and opens it; its name is the first thing to be written there. */
import { act } from '../../live/act.svelte'
import { go } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'

let fresh: string | undefined

export async function createExercise(): Promise<void> {
  const made = await act('exercise_create', { name: t('new-exercise') })
  if (!made) return
  fresh = made.exercise.id
  go({ page: 'exercise', id: made.exercise.id })
}

/** Whether this exercise has just been made and is opened for the first time. */
export function isFresh(exercise: string): boolean {
  if (fresh !== exercise) return false
  fresh = undefined
  return true
}
