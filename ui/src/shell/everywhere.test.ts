import { expect, it } from 'vitest'
import { changeName, losesWhole } from './everywhere'

it('is asked about only where a whole thing would go', () => {
  expect(
    ['exercise_create', 'workspace_create', 'import_commit', 'sample_add', 'pack_add'].map((label) =>
      losesWhole(label, 'history_undo'),
    ),
  ).toEqual([true, true, true, true, true])
  expect(
    ['event_create', 'event_update', 'exercise_delete'].map((label) => losesWhole(label, 'history_undo')),
  ).toEqual([false, false, false])
  expect(
    ['exercise_delete', 'event_delete', 'exercise_create'].map((label) => losesWhole(label, 'history_redo')),
  ).toEqual([true, false, false])
})

it('a change of something without a name is still named', () => {
  expect(changeName({ label: 'task_create', detail: '' })).toBe('New task “Untitled”')
  expect(changeName({ label: 'task_create', detail: 'Call' })).toBe('New task “Call”')
})
