/** Where the events of an MSEL stand on a timeline. Pure geometry: no words, no clock, no page. */
import type { EventLine } from '../../../../generated/commands'

export type LaneBy = 'storyline' | 'recipient' | 'controller'
export const LANES_BY: readonly LaneBy[] = ['storyline', 'recipient', 'controller']

export const ROW = 26
export const STRIP = 48
const GAP = 3
/** More strips over each other than these are no picture: the rest are counted. */
const DEEPEST = 5

export interface Placed {
  line: EventLine
  at: number
  /** Pixels from the start of the drawing. */
  x: number
  width: number
  /** Pixels from the top of its lane. */
  y: number
}

/** Events that found no room, counted where they stand. */
export interface Crowd {
  x: number
  y: number
  count: number
  from: number
  to: number
}

export interface Lane {
  name: string
  count: number
  top: number
  height: number
  /** From left to right. */
  strips: Placed[]
  crowds: Crowd[]
}

export interface Scale {
  /** Exercise milliseconds at the start of the drawing. */
  from: number
  /** Pixels of a millisecond. */
  zoom: number
}

export const xOf = (at: number, { from, zoom }: Scale) => (at - from) * zoom
export const timeAt = (x: number, { from, zoom }: Scale) => from + x / zoom

/** The stretch of time that all events and phases take, with room at its ends. */
export function extentOf(lines: readonly EventLine[], more: readonly number[]): { from: number; to: number } {
  let [from, to] = [0, 3_600_000]
  for (const { offset, duration_ms } of lines) {
    if (offset === null) continue
    from = Math.min(from, offset)
    to = Math.max(to, offset + (duration_ms ?? 0))
  }
  for (const at of more) [from, to] = [Math.min(from, at), Math.max(to, at)]
  const edge = Math.max(300_000, (to - from) * 0.02)
  return { from: from - edge, to: to + edge }
}

/** The lanes of events that have a time, by what they are drawn by; those without a name come last. */
export function lanesOf(lines: readonly EventLine[], by: LaneBy, scale: Scale): Lane[] {
  const groups = new Map<string, EventLine[]>()
  for (const line of lines) {
    if (line.offset === null) continue
    const name = line[by].trim()
    const group = groups.get(name)
    if (group) group.push(line)
    else groups.set(name, [line])
  }
  const named = [...groups].sort(([a], [b]) =>
    a === '' || b === ''
      ? Number(a === '') - Number(b === '')
      : a.localeCompare(b, undefined, { numeric: true }),
  )
  let top = 0
  return named.map(([name, group]) => {
    const lane = laneOf(name, group, scale, top)
    top += lane.height
    return lane
  })
}

function laneOf(name: string, group: EventLine[], scale: Scale, top: number): Lane {
  const strips: Placed[] = []
  const crowds: Crowd[] = []
  const ends: number[] = []
  const sorted = [...group].sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
  for (const line of sorted) {
    const at = line.offset ?? 0
    const x = xOf(at, scale)
    const width = Math.max(STRIP, (line.duration_ms ?? 0) * scale.zoom)
    const free = ends.findIndex((end) => end + GAP <= x)
    const row = free >= 0 ? free : ends.length < DEEPEST ? ends.length : -1
    if (row >= 0) {
      ends[row] = x + width
      strips.push({ line, at, x, width, y: row * ROW + 2 })
      continue
    }
    const crowd = crowds.at(-1)
    if (crowd && x < crowd.x + STRIP) {
      crowd.count += 1
      crowd.to = at
    } else crowds.push({ x, y: DEEPEST * ROW + 2, count: 1, from: at, to: at })
  }
  const rows = ends.length + (crowds.length > 0 ? 1 : 0)
  return { name, count: group.length, top, height: rows * ROW + 6, strips, crowds }
}

/** The strips of a lane between two places, found without looking at the others. */
export function within<Thing extends { x: number }>(
  things: readonly Thing[],
  low: number,
  high: number,
  widest: number,
): Thing[] {
  const found: Thing[] = []
  for (let at = firstFrom(things, low - widest); at < things.length; at += 1) {
    const thing = things[at]
    if (!thing || thing.x > high) break
    found.push(thing)
  }
  return found
}

function firstFrom(things: readonly { x: number }[], x: number): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((things[middle]?.x ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/** How many events fall into each stretch of so many milliseconds, from the first one on. */
export function loadOf(
  offsets: readonly number[],
  from: number,
  to: number,
  window: number,
): { counts: number[]; most: number } {
  const counts = new Array<number>(Math.max(1, Math.ceil((to - from) / window))).fill(0)
  for (const offset of offsets) {
    const place = Math.floor((offset - from) / window)
    const before = counts[place]
    if (before !== undefined) counts[place] = before + 1
  }
  return { counts, most: counts.reduce((most, count) => Math.max(most, count), 0) }
}

/** How far a drag goes, to a round step: a minute, or a second for fine work. */
export const snapped = (ms: number, fine: boolean) => {
  const step = fine ? 1000 : 60_000
  // Never −0, which would be written with a sign.
  return Math.round(ms / step) * step || 0
}

/** Chapters as bands: from where each begins to where the next one does. */
export interface Band {
  name: string
  from: number
  to: number
}

export function bandsOf(
  phases: readonly { name: string; starts: number | null }[],
  lines: readonly EventLine[],
  end: number,
): Band[] {
  const first = new Map<string, number>()
  for (const { phase, offset } of lines)
    if (phase !== '' && offset !== null) first.set(phase, Math.min(offset, first.get(phase) ?? offset))
  const begins = new Map<string, number>(first)
  for (const { name, starts } of phases) if (name !== '' && starts !== null) begins.set(name, starts)
  const sorted = [...begins].sort(([, a], [, b]) => a - b)
  return sorted.map(([name, from], index) => ({ name, from, to: sorted[index + 1]?.[1] ?? end }))
}
