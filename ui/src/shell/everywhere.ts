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
import { act } from '../live/act.svelte'
import { say } from '../live/say.svelte'
import { known, t } from '../words/words.svelte'
import { app } from './app.svelte'
import { dim, isDark, isDimmed } from './look.svelte'
import { PLACES } from './places'
import { go } from './route.svelte'

/** A change as a person would name it: `Edit event 14`. */
export function changeName(change: { label: string; detail: string }): string {
  const id = `change-${change.label}`
  return known(id) ? t(id, { detail: change.detail }) : `${change.label} ${change.detail}`
}

async function turnBack(name: 'history_undo' | 'history_redo'): Promise<void> {
  const done = await act(name, {})
  if (done)
    say({
      tone: 'done',
      text: t(name === 'history_undo' ? 'undone' : 'redone', { change: changeName(done) }),
    })
}

/** Stops play in every live run at once. No question first: seconds count, and it is journaled. */
export const emergency = (): Action => ({
  id: 'emergency',
  label: t('emergency'),
  icon: Siren,
  keys: 'Ctrl+Shift+E',
  group: 'everywhere',
  always: true,
  available: () => app.live.some((live) => live.phase !== 'emergency'),
  perform: async () => {
    for (const live of app.live) if (live.phase !== 'emergency') await act('run_emergency', { run: live.run })
  },
})

/** The actions of the shell itself. */
export function everywhere(open: { palette: () => void; shortcuts: () => void }): Action[] {
  const workspace = app.workspace
  const theme = app.state?.theme ?? 'system'
  const group = 'everywhere'
  const undo = workspace?.undo
  const redo = workspace?.redo
  return [
    emergency(),
    {
      id: 'palette',
      label: t('search-or-do'),
      icon: Search,
      keys: 'Ctrl+K',
      group,
      keyOnly: true,
      perform: open.palette,
    },
    { id: 'shortcuts', label: t('shortcuts'), icon: Keyboard, keys: '?', group, perform: open.shortcuts },
    {
      id: 'undo',
      label: undo ? t('undo-what', { change: changeName(undo) }) : t('undo'),
      icon: Undo2,
      keys: 'Ctrl+Z',
      group,
      available: () => Boolean(undo),
      perform: () => turnBack('history_undo'),
    },
    {
      id: 'redo',
      label: redo ? t('redo-what', { change: changeName(redo) }) : t('redo'),
      icon: Redo2,
      keys: 'Ctrl+Shift+Z',
      group,
      available: () => Boolean(redo),
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
    {
      id: 'import',
      label: t('import-spreadsheet'),
      icon: Upload,
      group,
      available: () => workspace !== null && app.mayPlan,
      perform: () => go({ page: 'import' }),
    },
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
      perform: async () => {
        const state = await act('workspace_close', {})
        if (state) {
          app.take(state)
          go({ page: 'home' })
        }
      },
    },
  ]
}
