/** Where each task of a network stands in its drawing. Pure geometry: no words, no clock. */
import type { NetworkStep } from '../../../generated/commands'

export const BOX = { width: 184, height: 62, across: 52, down: 14, edge: 16 } as const

/** A task in the drawing. */
export interface Box {
  task: string
  x: number
  y: number
}

/** What comes before what; its points run round the boxes between them. */
export interface Line {
  from: string
  to: string
  critical: boolean
  points: [number, number][]
}

export interface Drawing {
  boxes: Box[]
  lines: Line[]
  /** Tasks that wait for nothing here and that nothing here waits for. */
  alone: string[]
  width: number
  height: number
}

/** A task, or a place that a line passes through between two columns that are not neighbours. */
interface Knot {
  task: string | null
  column: number
  row: number
  before: Knot[]
  after: Knot[]
  critical: boolean
}

/**
 * Lays a network out: a column for each step of the longest chain, the critical path along the first row.
 *
 * `before` gives what a task waits for. Tasks that are not among the steps are passed over, so that a part of a
 * network can be drawn.
 */
export function layOut(
  steps: readonly NetworkStep[],
  before: (task: string) => readonly string[],
  critical: readonly string[],
): Drawing {
  const known = new Map(steps.map((step) => [step.task, step]))
  const links = steps.flatMap((step) =>
    before(step.task)
      .filter((from) => known.has(from))
      .map((from): [string, string] => [from, step.task]),
  )
  const linked = new Set(links.flat())
  const drawn = steps.filter((step) => linked.has(step.task))
  const columns = [...new Set(drawn.map((step) => step.column))].sort((a, b) => a - b)
  const columnOf = new Map(columns.map((column, index) => [column, index]))
  const first = new Set(critical)
  const along = new Set(critical.slice(1).map((to, index) => `${critical[index]} ${to}`))

  const knots = new Map<string, Knot>()
  for (const step of drawn)
    knots.set(step.task, {
      task: step.task,
      column: columnOf.get(step.column) ?? 0,
      row: 0,
      before: [],
      after: [],
      critical: first.has(step.task),
    })
  const all = [...knots.values()]
  const ways = links.map(([from, to]) => {
    const isCritical = along.has(`${from} ${to}`)
    const end = knots.get(to) as Knot
    const way = [knots.get(from) as Knot]
    const join = (knot: Knot) => {
      const last = way.at(-1) as Knot
      last.after.push(knot)
      knot.before.push(last)
      way.push(knot)
    }
    for (let column = (way[0]?.column ?? 0) + 1; column < end.column; column += 1) {
      const passing: Knot = { task: null, column, row: 0, before: [], after: [], critical: isCritical }
      all.push(passing)
      join(passing)
    }
    join(end)
    return { from, to, critical: isCritical, way }
  })
  settle(all, columns.length)
  // Where the critical path is left out its row is too.
  const top = Math.min(...all.map(({ row }) => row))
  for (const knot of all) knot.row -= top
  const rows = Math.max(...all.map(({ row }) => row)) + 1

  const x = (column: number) => BOX.edge + column * (BOX.width + BOX.across)
  const y = (row: number) => BOX.edge + row * (BOX.height + BOX.down)
  const middle = (knot: Knot) => y(knot.row) + BOX.height / 2
  return {
    boxes: [...knots.values()].map((knot) => ({
      task: knot.task as string,
      x: x(knot.column),
      y: y(knot.row),
    })),
    lines: ways.map(({ way, ...line }) => ({
      ...line,
      points: way.flatMap((knot, index): [number, number][] => [
        ...(index > 0 ? ([[x(knot.column), middle(knot)]] as [number, number][]) : []),
        ...(index < way.length - 1
          ? ([[x(knot.column) + BOX.width, middle(knot)]] as [number, number][])
          : []),
      ]),
    })),
    alone: steps.filter((step) => !linked.has(step.task)).map((step) => step.task),
    width: columns.length === 0 ? 0 : x(columns.length - 1) + BOX.width + BOX.edge,
    height: columns.length === 0 ? 0 : y(Math.max(0, rows - 1)) + BOX.height + BOX.edge,
  }
}

/** How often the drawing is gone through, to and fro, to bring linked boxes to one height. */
const SWEEPS = 5

/** Gives every knot a row of its own within its column, near those it hangs on. */
function settle(all: readonly Knot[], columns: number): void {
  const byColumn = Array.from({ length: columns }, (): Knot[] => [])
  for (const knot of all) byColumn[knot.column]?.push(knot)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const onward = sweep % 2 === 0
    const order = onward ? byColumn : [...byColumn].reverse()
    for (const knots of order) settleColumn(knots, onward)
  }
}

function settleColumn(knots: Knot[], onward: boolean): void {
  const wish = (knot: Knot) => {
    if (knot.critical) return -1
    const near = onward ? knot.before : knot.after
    // What hangs on nothing on this side stays where it was.
    return near.length === 0 ? knot.row : near.reduce((sum, one) => sum + one.row, 0) / near.length
  }
  const here = knots.map((knot) => ({ knot, wish: wish(knot) })).sort((a, b) => a.wish - b.wish)
  // The first row is the critical path's alone.
  let next = here[0]?.knot.critical ? 0 : 1
  for (const { knot, wish } of here) {
    knot.row = Math.max(next, Math.min(Math.round(wish), next + 1))
    next = knot.row + 1
  }
}

/** A smooth path through the points, level where it meets them. */
export function curve(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => {
      const from = points[index - 1]
      if (!from) return `M${x} ${y}`
      if (from[1] === y) return `L${x} ${y}`
      const half = (from[0] + x) / 2
      return `C${half} ${from[1]} ${half} ${y} ${x} ${y}`
    })
    .join('')
}

/** A title in at most so many lines of at most so many letters. */
export function wrap(text: string, letters: number, lines: number): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= letters || line === '') line = longer
    else {
      wrapped.push(line)
      line = word
    }
  }
  if (line !== '') wrapped.push(line)
  const kept = wrapped.slice(0, lines)
  const cut = (one: string) => (one.length > letters ? `${one.slice(0, letters - 1).trimEnd()}…` : one)
  return kept.map((one, index) =>
    index === lines - 1 && wrapped.length > lines ? cut(`${one} …`) : cut(one),
  )
}
