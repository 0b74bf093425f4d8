/** The places of the rail, in order. A place joins this list when its page exists. */
import BookOpenText from '@lucide/svelte/icons/book-open-text'
import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import House from '@lucide/svelte/icons/house'
import LibraryBig from '@lucide/svelte/icons/library-big'
import Play from '@lucide/svelte/icons/play'
import Settings from '@lucide/svelte/icons/settings'
import UsersRound from '@lucide/svelte/icons/users-round'
import type { Icon } from '../kit/icon'
import type { Place } from './route.svelte'

export interface RailPlace {
  place: Place & { page: 'home' | 'plans' | 'stakeholders' | 'exercises' | 'runs' | 'library' | 'settings' }
  icon: Icon
  /** Pages that lie under this place. */
  under: Place['page'][]
}

export const PLACES: RailPlace[] = [
  { place: { page: 'home' }, icon: House, under: ['home'] },
  { place: { page: 'plans' }, icon: BookOpenText, under: ['plans', 'plan', 'reader'] },
  { place: { page: 'stakeholders' }, icon: UsersRound, under: ['stakeholders'] },
  {
    place: { page: 'exercises' },
    icon: ClipboardList,
    under: ['exercises', 'new-exercise', 'exercise', 'import'],
  },
  { place: { page: 'runs' }, icon: Play, under: ['runs', 'run', 'report'] },
  { place: { page: 'library', face: 'figures' }, icon: LibraryBig, under: ['library', 'form'] },
  { place: { page: 'settings' }, icon: Settings, under: ['settings'] },
]
