/** The tree of sections as it is drawn and moved about in. */
import type { Part, SectionHead } from '../../../generated/commands'
import { fold, hasWords, wordsOf } from '../../../kit/fold'
import { PARTS } from '../parts'

/** A line of the outline: a part of the plan, or a section in it. */
export type OutlineRow =
  | {
      kind: 'part'
      id: string
      part: Part
      level: 1
      count: number
      place: number
      of: number
      open: boolean
    }
  | {
      kind: 'section'
      id: string
      head: SectionHead
      level: number
      /** Place among its siblings, from 1, and how many there are. */
      place: number
      of: number
      /** Whether sections stand in it, and are shown. */
      open: boolean | null
    }

/** The sections that stand beside a section, itself among them, in order. */
export function siblings(heads: readonly SectionHead[], head: SectionHead): SectionHead[] {
  return heads.filter((one) => one.parent_id === head.parent_id && one.place.part === head.place.part)
}

/** The rows to draw: what is folded or does not match is left out; what leads to a match stays. */
export function rows(
  heads: readonly SectionHead[],
  folded: ReadonlySet<string>,
  filter: string,
): OutlineRow[] {
  const words = wordsOf(filter)
  const parentOf = new Map(heads.map((head) => [head.place.section, head.parent_id]))
  const shown = new Set<string>()
  if (words.length > 0)
    for (const head of heads) {
      const text = fold(`${head.place.number} ${head.title}`)
      if (!hasWords(text, words)) continue
      for (
        let id: string | null | undefined = head.place.section;
        id && !shown.has(id);
        id = parentOf.get(id)
      )
        shown.add(id)
    }
  const filtered = words.length > 0
  const kept = filtered ? heads.filter((head) => shown.has(head.place.section)) : heads

  const children = new Map<string, SectionHead[]>()
  for (const head of kept) {
    const above = head.parent_id !== null && parentOf.has(head.parent_id) ? head.parent_id : head.place.part
    const list = children.get(above)
    if (list) list.push(head)
    else children.set(above, [head])
  }
  const parts = PARTS.filter(
    (part) => (children.get(part)?.length ?? 0) > 0 || (part === 'base' && !filtered),
  )
  const found: OutlineRow[] = []
  const walk = (above: string) => {
    const list = children.get(above) ?? []
    list.forEach((head, at) => {
      const id = head.place.section
      const holds = (children.get(id)?.length ?? 0) > 0
      const open = holds ? filtered || !folded.has(id) : null
      found.push({
        kind: 'section',
        id,
        head,
        level: head.place.depth + 2,
        place: at + 1,
        of: list.length,
        open,
      })
      if (open) walk(id)
    })
  }
  parts.forEach((part, at) => {
    const open = filtered || !folded.has(part)
    const count = kept.filter((head) => head.place.part === part).length
    found.push({ kind: 'part', id: part, part, level: 1, count, place: at + 1, of: parts.length, open })
    if (open) walk(part)
  })
  return found
}

export type Direction = 'up' | 'down' | 'in' | 'out'

/** Where a section goes; null where it cannot go that way. */
export function moved(
  heads: readonly SectionHead[],
  section: string,
  direction: Direction,
): { parent?: string; part: Part; index: number } | null {
  const head = heads.find((one) => one.place.section === section)
  if (!head) return null
  const beside = siblings(heads, head)
  const at = beside.indexOf(head)
  const { part } = head.place
  const within = head.parent_id === null ? {} : { parent: head.parent_id }
  switch (direction) {
    case 'up':
      return at > 0 ? { ...within, part, index: at - 1 } : null
    case 'down':
      // The program takes the place as it is named while the section itself still stands there.
      return at < beside.length - 1 ? { ...within, part, index: at + 2 } : null
    case 'in': {
      const before = beside[at - 1]
      if (!before) return null
      const parent = before.place.section
      return { parent, part, index: heads.filter((one) => one.parent_id === parent).length }
    }
    case 'out': {
      const above = heads.find((one) => one.place.section === head.parent_id)
      if (!above) return null
      const index = siblings(heads, above).indexOf(above) + 1
      return above.parent_id === null ? { part, index } : { parent: above.parent_id, part, index }
    }
  }
}

/** Where a new section behind another goes. */
export function behind(heads: readonly SectionHead[], head: SectionHead) {
  const index = siblings(heads, head).indexOf(head) + 1
  return head.parent_id === null
    ? { part: head.place.part, index }
    : { parent: head.parent_id, part: head.place.part, index }
}
