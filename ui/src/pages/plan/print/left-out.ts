/** What of a plan is in no document for a reader, so that whoever hands it out knows before they do. */
import type { Marking, PlanContent } from '../../../generated/commands'
import { maySee } from '../../../kit/marking'
import { outline } from '../reader/places'

export interface LeftOut {
  /** Sections that are hidden or marked above the reader; what stands in them is not named again. */
  sections: { id: string; number: string; title: string; marking: Marking | null }[]
  /** All of them, with those that stand in them. */
  all: ReadonlySet<string>
  /** How many tasks go with them. */
  tasks: number
}

/** What is left out for a reader of this marking; for everybody the plan is for if it is null. */
export function leftOut(content: PlanContent, reader: Marking | null): LeftOut {
  const known = new Map(content.sections.map((section) => [section.id, section]))
  const gone = new Set<string>()
  const sections: LeftOut['sections'] = []
  // A section comes after the one it stands in.
  for (const { section: id, number } of outline(content.sections)) {
    const section = known.get(id)
    if (!section) continue
    const tooHigh = reader !== null && section.marking !== null && !maySee(reader, section.marking)
    const inside = section.parent_id !== null && gone.has(section.parent_id)
    if (!inside && !section.hidden && !tooHigh) continue
    gone.add(id)
    if (!inside)
      sections.push({ id, number, title: section.title, marking: tooHigh ? section.marking : null })
  }
  const tasks = content.tasks.filter(({ section_id }) => section_id !== null && gone.has(section_id)).length
  return { sections, all: gone, tasks }
}
