/** Search hits: what matched is marked by two control characters, and each hit leads somewhere. */
import type { SearchHit } from '../generated/commands'
import type { Place } from './route.svelte'

/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  text: string
  match: boolean
}

/** The stretches of a marked text: what matched stands between U+0001 and U+0002. */
export function stretches(marked: string): Stretch[] {
  return marked
    .split('\u0001')
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, match: false }]
      const [match = '', rest = ''] = part.split('\u0002')
      return [
        { text: match, match: true },
        { text: rest, match: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

/** Where a hit leads. */
export function placeOf(hit: SearchHit): Place {
  switch (hit.kind) {
    case 'plan':
      return { page: 'plan', id: hit.id, tab: 'write' }
    case 'section':
      return { page: 'plan', id: hit.home, tab: 'write', part: hit.id }
    case 'task':
      return { page: 'plan', id: hit.home, tab: 'tasks', part: hit.id }
    case 'comment':
      return { page: 'plan', id: hit.home, tab: 'review' }
    case 'level':
    case 'directory':
    case 'net':
      return { page: 'plan', id: hit.home, tab: 'means' }
    case 'copy':
      return { page: 'plan', id: hit.home, tab: 'versions' }
    case 'form':
      return { page: 'form', id: hit.id }
    case 'participant':
    case 'staff':
      return { page: 'exercise', id: hit.home, face: 'setup', part: hit.id }
    case 'objective':
      return { page: 'exercise', id: hit.home, face: 'objectives', part: hit.id }
    case 'meeting':
    case 'checklist':
      return { page: 'exercise', id: hit.home, face: 'planning', part: hit.id }
    case 'phase':
    case 'storyline':
    case 'truth':
    case 'sender':
    case 'variable':
    case 'actor':
    case 'decision':
      return { page: 'exercise', id: hit.home, face: 'scenario', part: hit.id }
    case 'stakeholder':
    case 'contact':
    case 'agreement':
    case 'asset':
    case 'resource':
      return { page: 'stakeholders', part: hit.id }
    case 'event':
      return { page: 'exercise', id: hit.home, event: hit.id }
    case 'run':
      return { page: 'run', id: hit.id }
    case 'journal':
      return { page: 'run', id: hit.home }
    default:
      return { page: 'exercise', id: hit.id }
  }
}
