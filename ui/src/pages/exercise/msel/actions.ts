/** What can be done to the chosen events, whichever way they are looked at. */
import Copy from '@lucide/svelte/icons/copy'
import CopyPlus from '@lucide/svelte/icons/copy-plus'
import Library from '@lucide/svelte/icons/library'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import MoveHorizontal from '@lucide/svelte/icons/move-horizontal'
import PencilLine from '@lucide/svelte/icons/pencil-line'
import BookUp from '@lucide/svelte/icons/book-up'
import Trash2 from '@lucide/svelte/icons/trash-2'
import type { Action } from '../../../actions/registry.svelte'
import { host } from '../../../host/open'
import { act } from '../../../live/act.svelte'
import { say } from '../../../live/say.svelte'
import { app } from '../../../shell/app.svelte'
import { t } from '../../../words/words.svelte'
import { LOOKS, type MselPage } from './page.svelte'

/** A dialog about events. */
export type Open =
  | { dialog: 'shift' | 'copy'; events: string[] }
  | { dialog: 'renumber'; events: string[]; first: string }
  | { dialog: 'change'; events: string[] }
  | { dialog: 'library' }

const undo = () => ({ label: t('undo'), perform: () => void act('history_undo', {}) })

/** `open` shows a dialog; `show` puts an event into view. */
export function eventActions(
  page: MselPage,
  open: (what: Open) => void,
  show: (event: string) => void,
): Action[] {
  const some = () => app.mayPlan && page.chosen.count > 0
  const withChosen = (then: (events: string[]) => unknown) => async () => {
    const events = await page.chosen.ids()
    if (events.length > 0) await then(events)
  }
  return [
    {
      id: 'duplicate-events',
      label: t('duplicate-events'),
      icon: CopyPlus,
      keys: 'Ctrl+Shift+D',
      available: some,
      perform: withChosen(async (events) => {
        const copied = await act('event_copy', { events, exercise: page.id() })
        if (!copied) return
        const [first] = copied.events
        say({
          tone: 'done',
          text: t('duplicated-events', { count: copied.events.length, number: first?.number ?? '' }),
          step: undo(),
        })
        page.rows.refresh()
        if (first) show(first.id)
      }),
    },
    {
      id: 'change-events',
      label: t('change-events-menu'),
      icon: PencilLine,
      keys: 'Alt+C',
      available: some,
      perform: withChosen((events) => open({ dialog: 'change', events })),
    },
    {
      id: 'shift-events',
      label: t('shift-events-menu'),
      icon: MoveHorizontal,
      keys: 'Alt+M',
      available: some,
      perform: withChosen((events) => open({ dialog: 'shift', events })),
    },
    {
      id: 'renumber-events',
      label: t('renumber-menu'),
      icon: ListOrdered,
      keys: 'Alt+R',
      available: () => app.mayPlan && page.rows.total > 0,
      perform: async () => {
        // One event alone is renumbered by writing its number: who asks for more means all that is shown.
        const several = page.chosen.count > 1
        const rows = several ? undefined : await page.rows.all(0, page.rows.total - 1)
        const events = rows ? rows.map(({ id }) => id) : await page.chosen.ids()
        const first =
          several && events[0] ? (await host().call('event_get', { event: events[0] })).number : '1'
        open({ dialog: 'renumber', events, first })
      },
    },
    {
      id: 'copy-events',
      label: t('copy-events-menu'),
      icon: Copy,
      available: some,
      perform: withChosen((events) => open({ dialog: 'copy', events })),
    },
    {
      id: 'keep-inject',
      label: t('library-keep'),
      icon: BookUp,
      available: some,
      perform: withChosen(async (events) => {
        const kept = await act('library_keep', { events })
        if (kept) say({ tone: 'done', text: t('library-kept', { count: kept.length }), step: undo() })
      }),
    },
    {
      id: 'put-inject',
      label: t('library-put-menu'),
      icon: Library,
      keys: 'Alt+L',
      available: () => app.mayPlan,
      perform: () => open({ dialog: 'library' }),
    },
    {
      id: 'delete-events',
      label: t('delete-events'),
      icon: Trash2,
      keys: 'Ctrl+Delete',
      available: some,
      perform: withChosen(async (events) => {
        const number = page.current?.number ?? ''
        if (!(await act('event_delete', { events }))) return
        say({ tone: 'done', text: t('deleted-events', { count: events.length, number }), step: undo() })
      }),
    },
  ]
}

/** The three ways to look at an MSEL. */
export const lookActions = (page: MselPage): Action[] =>
  LOOKS.map((look, index) => ({
    id: `look-${look}`,
    label: t('look-at', { look: t(`look-${look}`) }),
    keys: `Alt+${index + 1}`,
    available: () => page.look !== look,
    perform: () => page.lookAt(look),
  }))
