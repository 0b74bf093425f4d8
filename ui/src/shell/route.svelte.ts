/** Where the reader is: the part of the address behind `#`. No more of a router is needed. */
import { EXERCISE_FACES, type ExerciseFace } from '../pages/exercise/faces'

/**
 * The faces of a plan: what is written, who does what by when, who and with what, what reviewers say, what changed,
 * and what is handed out of it.
 */
export const PLAN_TABS = ['write', 'tasks', 'means', 'review', 'versions', 'print'] as const
export type PlanTab = (typeof PLAN_TABS)[number]

/** What the library keeps: figures to look up, and forms to fill in. */
export const LIBRARY_FACES = ['figures', 'forms'] as const
export type LibraryFace = (typeof LIBRARY_FACES)[number]

/** The ways to a new exercise: of a plan's tasks, of a pack, of nothing. */
export const NEW_WAYS = ['plan', 'pack', 'empty'] as const
export type NewWay = (typeof NEW_WAYS)[number]

export type Place =
  | { page: 'home' }
  | { page: 'plans' }
  | { page: 'plan'; id: string; tab: PlanTab; part?: string | undefined }
  | { page: 'reader'; id: string }
  | { page: 'stakeholders'; part?: string | undefined }
  | { page: 'exercises' }
  | { page: 'new-exercise'; way: NewWay }
  | {
      page: 'exercise'
      id: string
      /** The MSEL unless said otherwise. */
      face?: ExerciseFace | undefined
      /** An event of the MSEL to show. */
      event?: string | undefined
      /** What to show first on another face. */
      part?: string | undefined
    }
  | { page: 'import' }
  | { page: 'runs' }
  | { page: 'run'; id: string; event?: string | undefined }
  | { page: 'report'; id: string }
  | { page: 'library'; face: LibraryFace }
  | { page: 'form'; id: string }
  | { page: 'search'; text: string }
  | { page: 'settings' }

/** The place an address names; home where it names none. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [area, id, part] = path.split('/').map(decodeURIComponent)
  const asked = new URLSearchParams(query)
  const event = asked.get('event') ?? undefined
  const shown = asked.get('part') ?? undefined
  if (area === 'plans' && id && part === 'read') return { page: 'reader', id }
  if (area === 'plans' && id) {
    const tab = PLAN_TABS.find((known) => known === part) ?? 'write'
    return { page: 'plan', id, tab, part: shown }
  }
  if (area === 'plans') return { page: 'plans' }
  if (area === 'stakeholders') return { page: 'stakeholders', part: shown }
  if (area === 'exercises' && id === 'new')
    return { page: 'new-exercise', way: NEW_WAYS.find((known) => known === part) ?? 'plan' }
  if (area === 'exercises' && id) {
    const face = EXERCISE_FACES.find((known) => known === part) ?? 'msel'
    return face === 'msel' ? { page: 'exercise', id, event } : { page: 'exercise', id, face, part: shown }
  }
  if (area === 'exercises') return { page: 'exercises' }
  if (area === 'runs' && id && part === 'report') return { page: 'report', id }
  if (area === 'runs') return id ? { page: 'run', id, event } : { page: 'runs' }
  if (area === 'library' && id === 'forms' && part) return { page: 'form', id: part }
  if (area === 'library') return { page: 'library', face: id === 'forms' ? 'forms' : 'figures' }
  if (area === 'search') return { page: 'search', text: asked.get('text') ?? '' }
  if (area === 'import') return { page: 'import' }
  if (area === 'settings') return { page: 'settings' }
  return { page: 'home' }
}

/** The address of a place. */
export function address(place: Place): string {
  const query = (event?: string) => (event === undefined ? '' : `?event=${encodeURIComponent(event)}`)
  const part = (of?: string) => (of === undefined ? '' : `?part=${encodeURIComponent(of)}`)
  switch (place.page) {
    case 'home':
      return '#/'
    case 'plan':
      return `#/plans/${encodeURIComponent(place.id)}/${place.tab}${part(place.part)}`
    case 'reader':
      return `#/plans/${encodeURIComponent(place.id)}/read`
    case 'stakeholders':
      return `#/stakeholders${part(place.part)}`
    case 'exercise':
      return place.face === undefined || place.face === 'msel'
        ? `#/exercises/${encodeURIComponent(place.id)}${query(place.event)}`
        : `#/exercises/${encodeURIComponent(place.id)}/${place.face}${part(place.part)}`
    case 'new-exercise':
      return place.way === 'plan' ? '#/exercises/new' : `#/exercises/new/${place.way}`
    case 'run':
      return `#/runs/${encodeURIComponent(place.id)}${query(place.event)}`
    case 'report':
      return `#/runs/${encodeURIComponent(place.id)}/report`
    case 'library':
      return place.face === 'forms' ? '#/library/forms' : '#/library'
    case 'form':
      return `#/library/forms/${encodeURIComponent(place.id)}`
    case 'search':
      return `#/search?text=${encodeURIComponent(place.text)}`
    case 'plans':
    case 'exercises':
    case 'import':
    case 'runs':
    case 'settings':
      return `#/${place.page}`
  }
}

let current = $state.raw<Place>(readPlace(location.hash))
window.addEventListener('hashchange', () => (current = readPlace(location.hash)))

/** Where the reader is. */
export function place(): Place {
  return current
}

/** Goes somewhere; the way back is the browser's. */
export function go(to: Place): void {
  location.hash = address(to)
}
