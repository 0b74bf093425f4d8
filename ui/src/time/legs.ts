/** The story's clock as it is drawn beside exercise time: it starts, jumps and changes its pace where phases say. */
import type { StoryLeg } from '../generated/commands'

interface Turn {
  position: number
  starts: number | null
  story: number | null
  /** Thousandths. */
  rate: number | null
}

const REAL_TIME = 1000

/** The legs that a start and phases make, in order; none where the story has no date. */
export function storyLegs(start: number | null, phases: readonly Turn[]): StoryLeg[] {
  const turns = phases
    .filter((phase) => phase.starts !== null && (phase.story !== null || phase.rate !== null))
    .sort((a, b) => (a.starts ?? 0) - (b.starts ?? 0) || a.position - b.position)
  let legs: StoryLeg[] = start === null ? [] : [{ from: 0, story: start, rate: REAL_TIME }]
  for (const turn of turns) {
    const from = turn.starts ?? 0
    const story = turn.story ?? storyOn(legs, from)
    const rate = turn.rate ?? legs.at(-1)?.rate ?? REAL_TIME
    // A turn at the very start takes the place of the start.
    if (story !== null) legs = [...legs.filter((leg) => leg.from < from), { from, story, rate }]
  }
  return legs
}

/** The story's date and hour at a moment of exercise time. Before the first leg it goes in real time up to it. */
export function storyOn(legs: readonly StoryLeg[], at: number): number | null {
  const leg = legs.findLast(({ from }) => from <= at)
  if (leg) return leg.story + Math.floor(((at - leg.from) * leg.rate) / REAL_TIME)
  return legs[0] === undefined ? null : legs[0].story + (at - legs[0].from)
}

/** The story's clock of a run, as it was made. */
export const runLegs = ({ story, scenario_start }: { story: StoryLeg[]; scenario_start: number | null }) =>
  story.length > 0 ? story : storyLegs(scenario_start, [])
