/** The story's clock as it is drawn beside exercise time: it starts, jumps and changes its pace where phases say. */

interface Turn {
  position: number
  starts: number | null
  story: number | null
  /** Thousandths. */
  rate: number | null
}

/** The story's date and hour at a moment of exercise time; null where the story has no date there. */
export function storyAt(start: number | null, phases: readonly Turn[], at: number): number | null {
  let leg = start === null ? null : { from: 0, story: start, rate: 1000 }
  const turns = phases
    .filter((phase) => phase.starts !== null && (phase.story !== null || phase.rate !== null))
    .sort((a, b) => (a.starts ?? 0) - (b.starts ?? 0) || a.position - b.position)
  const reading = (from: typeof leg, moment: number) =>
    from === null
      ? null
      : from.story + (moment < from.from ? moment - from.from : ((moment - from.from) * from.rate) / 1000)
  for (const { starts, story, rate } of turns) {
    const from = starts ?? 0
    // Before the first leg the story goes in real time up to it.
    if (from > at && leg !== null) break
    const turned = story ?? reading(leg, from)
    if (turned !== null) leg = { from, story: turned, rate: rate ?? leg?.rate ?? 1000 }
    if (from > at) break
  }
  return reading(leg, at)
}
