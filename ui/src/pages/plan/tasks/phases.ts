/** The chapters of an incident in which tasks are done, in order. */
import type { TaskPhase } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'

export const PHASES: readonly TaskPhase[] = [
  'prepare',
  'alert',
  'protect',
  'respond',
  'sustain',
  'investigate',
  'recover',
]

export const phaseOptions = () => PHASES.map((value) => ({ value, label: t(`task-phase-${value}`) }))
