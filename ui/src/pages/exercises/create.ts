/** The ways to a new exercise, and what is said once there is one. */
import Plus from '@lucide/svelte/icons/plus'
import type { Action } from '../../actions/registry.svelte'
import { act } from '../../live/act.svelte'
import { say } from '../../live/say.svelte'
import { app } from '../../shell/app.svelte'
import { go } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'

/** Goes to where an exercise is begun. */
export const newExercise = (): Action => ({
  id: 'new-exercise',
  label: t('new-exercise'),
  icon: Plus,
  available: () => app.workspace !== null && app.mayPlan,
  perform: () => go({ page: 'new-exercise', way: 'plan' }),
})

let fresh: string | undefined

/** Makes an empty exercise and opens it; its name is the first thing to be written there. */
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

/** Says that an exercise was made, which is taken back in one step, and what must be known of it. */
export function sayMade(name: string, know?: string): void {
  say({
    tone: know === undefined ? 'done' : 'calm',
    text: t('begin-made', { name }),
    help: know,
    stays: know !== undefined,
    step: { label: t('undo'), perform: () => void act('history_undo', {}) },
  })
}
