/** What can be done from every page. */
import FolderOpen from '@lucide/svelte/icons/folder-open'
import Keyboard from '@lucide/svelte/icons/keyboard'
import Moon from '@lucide/svelte/icons/moon'
import Redo2 from '@lucide/svelte/icons/redo-2'
import Search from '@lucide/svelte/icons/search'
import Siren from '@lucide/svelte/icons/siren'
import SunMoon from '@lucide/svelte/icons/sun-moon'
import Undo2 from '@lucide/svelte/icons/undo-2'
import Upload from '@lucide/svelte/icons/upload'
import type { Action } from '../actions/registry.svelte'
import { act, askPerson } from '../live/act.svelte'
import { line } from '../live/line.svelte'
import { say } from '../live/say.svelte'
import { newExercise } from '../pages/exercises/create'
import { beginActions } from '../pages/library/begin'
import { importIsDone, underWay } from '../pages/import/under-way.svelte'
import { addingSample } from '../pages/sample'
import { known, t } from '../words/words.svelte'
import { app } from './app.svelte'
import { dim, isDark, isDimmed } from './look.svelte'
import { PLACES } from './places'
import { go, place } from './route.svelte'

/** A change as a person would name it: `Edit event 14`. */
export function changeName(change: { label: string; detail: string }): string {
  const id = `change-${change.label}`
  return known(id) ? t(id, { detail: change.detail || t('untitled') }) : `${change.label} ${change.detail}`
}

/** Whether taking a change back, or doing it again, makes a whole thing with all that is in it go away. */
export function losesWhole(label: string, way: 'history_undo' | 'history_redo'): boolean {
  const whole = '(workspace|exercise|plan)'
  return new RegExp(
    way === 'history_undo'
      ? `^${whole}_create$|^import_commit$|^sample_add$|^pack_add$|^exchange_import$`
      : `^${whole}_delete$`,
  ).test(label)
}

/** Takes the last change back, or does it again; asks first where a whole thing would go with it. */
export async function turnBack(name: 'history_undo' | 'history_redo'): Promise<void> {
  const change = name === 'history_undo' ? app.workspace?.undo : app.workspace?.redo
  if (change && losesWhole(change.label, name)) {
    const asked = t(name === 'history_undo' ? 'undo-whole' : 'redo-whole', { change: changeName(change) })
    if (!(await askPerson(asked, t('undo-whole-help')))) return
  }
  const done = await act(name, {})
  if (done)
    say({
      tone: 'done',
      text: t(name === 'history_undo' ? 'undone' : 'redone', { change: changeName(done) }),
    })
}

let callingNow = false

/** Whether the emergency that begins is one that was called from this window. */
export function calling(): boolean {
  return callingNow
}

/** Stops play in every live run at once. No question first: seconds count, and it is journaled. */
export const emergency = (): Action => ({
  id: 'emergency',
  label: t('emergency'),
  icon: Siren,
  keys: 'Ctrl+Shift+E',
  group: 'everywhere',
  always: true,
  available: () => line.holds && app.live.some((live) => live.phase !== 'emergency'),
  perform: async () => {
    callingNow = true
    try {
      for (const live of app.live)
        if (live.phase !== 'emergency') await act('run_emergency', { run: live.run })
      await app.ask()
    } finally {
      setTimeout(() => (callingNow = false), 1000)
    }
  },
})

/** Closes the workspace; the page where one is opened takes its place. */
export async function closeWorkspace(): Promise<void> {
  const state = await act('workspace_close', {})
  if (!state) return
  importIsDone()
  app.take(state)
  go({ page: 'home' })
}

/** What the way to an import is called: to a new one, or back to the one that was begun. */
export function importLabel(): string {
  const book = underWay()
  return book ? t('import-go-on', { name: book.fileName }) : t('import-file')
}

/** The actions of the shell itself. */
export function everywhere(open: { palette: () => void; shortcuts: () => void }): Action[] {
  const workspace = app.workspace
  const theme = app.state?.theme ?? 'system'
  const group = 'everywhere'
  const undo = workspace?.undo
  const redo = workspace?.redo
  // What happens in a run is journaled and taken back there; nothing behind it is undone by a slip of the hand.
  const here = place()
  const inPlay = here.page === 'run' && app.live.some((live) => live.run === here.id)
  return [
    emergency(),
    addingSample(),
    {
      id: 'palette',
      label: t('search-or-do'),
      icon: Search,
      keys: 'Ctrl+K',
      group,
      keyOnly: true,
      perform: open.palette,
    },
    {
      id: 'shortcuts',
      label: t('shortcuts'),
      icon: Keyboard,
      keys: 'F1',
      also: '?',
      group,
      perform: open.shortcuts,
    },
    {
      id: 'undo',
      label: undo ? t('undo-what', { change: changeName(undo) }) : t('undo'),
      icon: Undo2,
      keys: 'Ctrl+Z',
      group,
      available: () => Boolean(undo) && !inPlay,
      perform: () => turnBack('history_undo'),
    },
    {
      id: 'redo',
      label: redo ? t('redo-what', { change: changeName(redo) }) : t('redo'),
      icon: Redo2,
      keys: 'Ctrl+Shift+Z',
      group,
      available: () => Boolean(redo) && !inPlay,
      perform: () => turnBack('history_redo'),
    },
    ...PLACES.map(({ place, icon }, index): Action => ({
      id: `go-${place.page}`,
      label: t('go-to', { place: t(`place-${place.page}`) }),
      icon,
      keys: `Alt+${index + 1}`,
      group,
      available: () => workspace !== null,
      perform: () => go(place),
    })),
    { ...newExercise(), group },
    {
      id: 'import',
      label: importLabel(),
      icon: Upload,
      group,
      available: () => workspace !== null && app.mayPlan,
      perform: () => go({ page: 'import' }),
    },
    ...beginActions(),
    {
      id: 'theme',
      label: t(isDark(theme) ? 'theme-to-light' : 'theme-to-dark'),
      icon: SunMoon,
      group,
      perform: () => act('settings_set', { theme: isDark(theme) ? 'light' : 'dark' }),
    },
    {
      id: 'dim',
      label: t(isDimmed() ? 'dim-off' : 'dim-on'),
      icon: Moon,
      keys: 'Ctrl+Shift+D',
      group,
      available: () => isDark(theme),
      perform: () => dim(!isDimmed()),
    },
    {
      id: 'close-workspace',
      label: t('close-workspace'),
      icon: FolderOpen,
      group,
      available: () => workspace !== null,
      perform: closeWorkspace,
    },
  ]
}
