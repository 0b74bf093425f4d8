/** Finding in a plan as one types: roles first, then tasks, then sections, those that begin with the words first. */
import { fold } from '../../../kit/fold'
import { fieldKey } from './fields'
import type { Reading, Role } from './roles'
import type {
  FieldValue,
  RichText,
  SectionPlace,
  Task,
  TextBlock,
  TextInline,
} from '../../../generated/commands'

export interface Found {
  roles: Role[]
  tasks: Task[]
  sections: { place: SectionPlace; title: string; excerpt: string }[]
}

/** More hits than this of one sort help nobody. */
const SHOWN = 12

/** What a text says, in plain words; `heading` names a section that it refers to. */
export function plainWords(
  text: RichText,
  fields: ReadonlyMap<string, FieldValue>,
  heading: (section: string) => string = () => '',
): string {
  const line = (content: readonly TextInline[] = []): string =>
    content
      .map((piece) => {
        if (piece.type === 'text') return piece.text
        if (piece.type === 'hardBreak') return ' '
        if (piece.type === 'crossReference') return heading(piece.attrs.section)
        const value = fields.get(fieldKey(piece.attrs.field))
        return value && !value.missing ? value.text : piece.attrs.last
      })
      .join('')
  const block = (one: TextBlock): string => {
    switch (one.type) {
      case 'paragraph':
      case 'heading':
        return line(one.content)
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
        return one.content.map((item) => blocks(item.content)).join(' ')
      case 'callout':
        return blocks(one.content)
      case 'table':
        return one.content.flatMap((row) => row.content.map((cell) => blocks(cell.content))).join(' ')
      case 'figure':
        return `${one.attrs.alt} ${one.attrs.caption}`
    }
  }
  const blocks = (all: readonly TextBlock[] = []): string => all.map(block).join(' ')
  return blocks(text.content).replace(/\s+/g, ' ').trim()
}

/** Every section's words, folded once so that a keystroke only looks. */
export function indexed(reading: Reading) {
  const fields = new Map(reading.content.fields.map((value) => [fieldKey(value.field), value]))
  return reading.places.map((place) => {
    const section = reading.sections.get(place.section)
    const words = section ? plainWords(section.body, fields) : ''
    const title = section?.title ?? ''
    return { place, title, words, folded: fold(words), foldedTitle: fold(`${place.number} ${title}`) }
  })
}

/** Words before and after the first hit. */
const AROUND = 60

function excerpt(words: string, folded: string, wanted: string): string {
  // Folding may change the length of a text; then the beginning is shown.
  const at = folded.length === words.length ? folded.indexOf(wanted) : 0
  const from = Math.max(0, at - AROUND)
  const cut = words.slice(from, at + wanted.length + AROUND)
  return `${from > 0 ? '…' : ''}${cut}${from + cut.length < words.length ? '…' : ''}`
}

export function find(reading: Reading, index: ReturnType<typeof indexed>, text: string): Found {
  const wanted = fold(text.trim())
  if (wanted === '') return { roles: [], tasks: [], sections: [] }
  /** 0 begins with it, 1 a word begins with it, 2 has it. */
  const rank = (folded: string) =>
    folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : folded.includes(wanted) ? 2 : 3
  const sorted = <One>(all: readonly One[], words: (one: One) => string): One[] =>
    all
      .map((one) => ({ one, rank: rank(fold(words(one))) }))
      .filter((hit) => hit.rank < 3)
      // Of those that begin alike the shortest is the nearest.
      .sort((one, other) => one.rank - other.rank || words(one.one).length - words(other.one).length)
      .map((hit) => hit.one)
      .slice(0, SHOWN)
  const titled = index.filter((one) => one.foldedTitle.includes(wanted))
  const inText = index.filter((one) => !titled.includes(one) && one.folded.includes(wanted))
  return {
    roles: sorted(reading.roles, (role) => role.name),
    tasks: sorted(reading.tasks, (task) => `${task.title} ${task.trigger} ${task.detail} ${task.location}`),
    sections: [...titled, ...inText].slice(0, SHOWN).map(({ place, title, words, folded }) => ({
      place,
      title,
      excerpt: folded.includes(wanted) ? excerpt(words, folded, wanted) : words.slice(0, 2 * AROUND),
    })),
  }
}
