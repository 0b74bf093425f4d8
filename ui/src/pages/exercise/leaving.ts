/** What takes a whole exercise out of the workspace: a package, a calendar, all its documents in a folder. */
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import FolderOutput from '@lucide/svelte/icons/folder-output'
import Package from '@lucide/svelte/icons/package'
import type { Action } from '../../actions/registry.svelte'
import type { Exercise, Marking } from '../../generated/commands'
import { refusal } from '../../host/host'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'
import { say, sayRefusal } from '../../live/say.svelte'
import { t } from '../../words/words.svelte'
import { handOut } from '../paper'

type Whole = Pick<Exercise, 'id' | 'name'>

/** A package and a calendar of an exercise. */
export const leaving = (exercise: () => Whole | undefined): Action[] =>
  (
    [
      ['package', Package, 'zip', 'package_save', 'package'],
      ['calendar', CalendarDays, 'ics', 'exercise_calendar_save', 'exercise_calendar'],
    ] as const
  ).map(([what, icon, ending, saves, fetches]) => ({
    id: `save-${what}`,
    label: t(`save-${what}`),
    icon,
    group: 'page',
    available: () => exercise() !== undefined,
    perform: async () => {
      const whole = exercise()
      if (!whole) return
      await handOut({
        title: t(`save-${what}`),
        name: whole.name,
        ending,
        save: (path) => act(saves, { exercise: whole.id, path }),
        fetch: () => host().fetch(fetches, { exercise: whole.id }),
      })
    },
  }))

/** Every document and rendering of an exercise in a folder, where the system lets a folder be chosen. */
export const leavingForAFolder = (exercise: () => Whole, reader: () => { marking?: Marking }): Action => ({
  id: 'save-everything',
  label: t('save-everything'),
  icon: FolderOutput,
  group: 'page',
  available: () => host().dialogs !== undefined,
  perform: async () => {
    try {
      const folder = await host().dialogs?.folder(t('save-everything'))
      if (!folder) return
      const saved = await act('export_documents_save', { exercise: exercise().id, folder, ...reader() })
      if (saved) say({ tone: 'done', text: t('saved-everything', { count: saved.length, folder }) })
    } catch (thrown) {
      sayRefusal(refusal(thrown))
    }
  },
})
