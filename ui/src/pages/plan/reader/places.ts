/** The tree of a plan's sections as the program reads it: order, depth and numbers, for versions that carry none. */
import type { Part, Section, SectionPlace } from '../../../generated/commands'
import { PARTS } from '../parts'

const LETTERS: Record<Part, string> = { base: '', functional: 'F', threat: 'T', aid: 'A' }

const inOrder = (one: Section, other: Section) =>
  one.position - other.position || (one.id < other.id ? -1 : 1)

/** Every section in reading order. One whose parent is missing, or that stands in itself, stands at the top. */
export function outline(sections: readonly Section[]): SectionPlace[] {
  const known = new Set(sections.map((section) => section.id))
  const children = new Map<string | null, Section[]>()
  for (const section of sections) {
    const parent = section.parent_id !== null && known.has(section.parent_id) ? section.parent_id : null
    children.set(parent, [...(children.get(parent) ?? []), section])
  }
  for (const siblings of children.values()) siblings.sort(inOrder)

  const places: SectionPlace[] = []
  const seen = new Set<string>()
  const walk = (section: Section, part: Part, depth: number, number: string, hidden: boolean) => {
    if (seen.has(section.id)) return
    seen.add(section.id)
    places.push({ section: section.id, part, depth, number, hidden })
    let count = 0
    for (const child of children.get(section.id) ?? []) {
      const isHidden = hidden || child.hidden
      if (!isHidden) count += 1
      walk(child, part, depth + 1, isHidden ? '' : `${number}.${count}`, isHidden)
    }
  }
  const top = children.get(null) ?? []
  for (const part of PARTS) {
    let count = 0
    for (const section of top.filter((one) => one.part === part)) {
      if (!section.hidden) count += 1
      walk(section, part, 0, section.hidden ? '' : `${LETTERS[part]}${count}`, section.hidden)
    }
  }
  // What stands in a ring has no top; it is read all the same.
  for (const lost of sections) walk(lost, lost.part, 0, '', lost.hidden)
  return places
}
