/**
 * Requests as commands take them. In a few of them a field may be absent or `null`, and the two differ; the
 * generated types cannot say so and call the field required.
 */
import type { Commands, EventPatch } from '../generated/commands'

type Loose<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>
type Patch = Loose<EventPatch, 'offset'>

interface Loosened {
  event_create: { exercise: string; patch: Patch }
  event_update: { changes: { event: string; patch: Patch }[] }
  exercise_update: Loose<Commands['exercise_update']['request'], 'scenario_start'>
  run_journal: Loose<Commands['run_journal']['request'], 'after'>
  run_release: Loose<Commands['run_release']['request'], 'at'>
  run_start: Loose<Commands['run_start']['request'], 'from'>
}

export type { Patch }

/** What a command is asked with. */
export type RequestOf<K extends keyof Commands> = K extends keyof Loosened
  ? Loosened[K]
  : Commands[K]['request']
