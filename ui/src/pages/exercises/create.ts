/** Makes an exercise and opens it; its name is the first thing to be written there. */
import { act } from '../../live/act.svelte'
import { go } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'

export async function createExercise(): Promise<void> {
  const made = await act('exercise_create', { name: t('new-exercise') })
  if (made) go({ page: 'exercise', id: made.exercise.id })
}
