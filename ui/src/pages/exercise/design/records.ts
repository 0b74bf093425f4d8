/** The kinds of things that an exercise's design is made of, and the few ways in which all of them change. */
import type {
  Actor,
  ChecklistItem,
  Decision,
  GroundTruth,
  Meeting,
  Objective,
  Participant,
  ScenarioPhase,
  Sender,
  Staff,
  Storyline,
  Variable,
} from '../../../generated/commands'
import type { CommandName } from '../../../host/host'
import { act } from '../../../live/act.svelte'
import { say } from '../../../live/say.svelte'
import { t } from '../../../words/words.svelte'

export interface Records {
  objective: Objective
  participant: Participant
  staff: Staff
  meeting: Meeting
  checklist: ChecklistItem
  phase: ScenarioPhase
  storyline: Storyline
  truth: GroundTruth
  sender: Sender
  variable: Variable
  actor: Actor
  decision: Decision
}
export type RecordKind = keyof Records

/** Does a command whose name is made of a kind; its types are those of the kind. */
const command = (kind: RecordKind, verb: 'create' | 'update' | 'delete' | 'move', request: object) =>
  act(`${kind}_${verb}` as CommandName, request as never)

export async function createRecord<Kind extends RecordKind>(
  kind: Kind,
  exercise: string,
  patch: Partial<Records[Kind]> = {},
): Promise<Records[Kind] | undefined> {
  return (await command(kind, 'create', { home: exercise, patch })) as Records[Kind] | undefined
}

/** Makes many at once, says so and offers to take all of them back; gives how many were made. */
export async function createRecords<Kind extends RecordKind>(
  kind: Kind,
  exercise: string,
  patches: readonly Partial<Records[Kind]>[],
): Promise<number> {
  let made = 0
  for (const patch of patches) {
    if (!(await createRecord(kind, exercise, patch))) break
    made += 1
  }
  if (made > 0)
    say({
      tone: 'done',
      text: t('design-made', { count: made }),
      step: {
        label: t('undo'),
        perform: async () => {
          for (let left = made; left > 0; left -= 1) if (!(await act('history_undo', {}))) return
        },
      },
    })
  return made
}

export async function updateRecord<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  patch: Partial<Records[Kind]>,
): Promise<void> {
  await command(kind, 'update', { id, patch })
}

/** Whether it was removed. */
export async function deleteRecord(kind: RecordKind, id: string): Promise<boolean> {
  return (await command(kind, 'delete', { id })) !== undefined
}

export async function moveRecord(kind: RecordKind, id: string, index: number): Promise<void> {
  await command(kind, 'move', { id, index })
}
