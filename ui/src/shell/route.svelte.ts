/** Where the reader is: the part of the address behind `#`. No more of a router is needed. */

export type Place =
  | { page: 'home' }
  | { page: 'exercises' }
  | { page: 'exercise'; id: string; event?: string | undefined }
  | { page: 'import' }
  | { page: 'runs' }
  | { page: 'run'; id: string; event?: string | undefined }
  | { page: 'report'; id: string }
  | { page: 'search'; text: string }
  | { page: 'settings' }

/** The place an address names; home where it names none. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [area, id, part] = path.split('/').map(decodeURIComponent)
  const asked = new URLSearchParams(query)
  const event = asked.get('event') ?? undefined
  if (area === 'exercises') return id ? { page: 'exercise', id, event } : { page: 'exercises' }
  if (area === 'runs' && id && part === 'report') return { page: 'report', id }
  if (area === 'runs') return id ? { page: 'run', id, event } : { page: 'runs' }
  if (area === 'search') return { page: 'search', text: asked.get('text') ?? '' }
  if (area === 'import') return { page: 'import' }
  if (area === 'settings') return { page: 'settings' }
  return { page: 'home' }
}

/** The address of a place. */
export function address(place: Place): string {
  const query = (event?: string) => (event === undefined ? '' : `?event=${encodeURIComponent(event)}`)
  switch (place.page) {
    case 'home':
      return '#/'
    case 'exercise':
      return `#/exercises/${encodeURIComponent(place.id)}${query(place.event)}`
    case 'run':
      return `#/runs/${encodeURIComponent(place.id)}${query(place.event)}`
    case 'report':
      return `#/runs/${encodeURIComponent(place.id)}/report`
    case 'search':
      return `#/search?text=${encodeURIComponent(place.text)}`
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
