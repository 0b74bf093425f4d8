import { describe, expect, it } from 'vitest'
import type { NetworkStep } from '../../../generated/commands'
import { curve, layOut, wrap } from './network'

const step = (task: string, column: number, critical = false): NetworkStep => ({
  task,
  column,
  critical,
  start_min: 0,
  end_min: 0,
  too_late: false,
})
const before: Record<string, string[]> = { b: ['a'], c: ['a'], d: ['b', 'c'], e: ['d', 'a'] }
const steps = [step('a', 0, true), step('b', 1, true), step('c', 1), step('d', 2, true), step('e', 3, true)]
const drawing = layOut([...steps, step('z', 0)], (task) => before[task] ?? [], ['a', 'b', 'd', 'e'])
const box = (task: string) => drawing.boxes.find((one) => one.task === task)

describe('a network', () => {
  it('is drawn in columns, what comes before to the start', () => {
    for (const { from, to } of drawing.lines) expect(box(from)?.x).toBeLessThan(box(to)?.x ?? 0)
    expect(box('b')?.x).toBe(box('c')?.x)
  })

  it('has its critical path along one straight row', () => {
    const rows = ['a', 'b', 'd', 'e'].map((task) => box(task)?.y)
    expect(new Set(rows).size).toBe(1)
    expect(drawing.lines.filter((line) => line.critical).map((line) => `${line.from}${line.to}`)).toEqual([
      'ab',
      'bd',
      'de',
    ])
  })

  it('puts no box on another, and leads no line through one', () => {
    const places = drawing.boxes.map(({ x, y }) => `${x}/${y}`)
    expect(new Set(places).size).toBe(places.length)
    const long = drawing.lines.find((line) => line.from === 'a' && line.to === 'e')
    const through = drawing.boxes.filter(({ task }) => task !== 'a' && task !== 'e')
    for (const [, y] of long?.points.slice(1, -1) ?? [])
      for (const one of through.filter(({ task }) => task === 'b' || task === 'd'))
        expect(Math.abs(y - one.y - 31)).toBeGreaterThan(31)
  })

  it('keeps what hangs on nothing apart', () => {
    expect(drawing.alone).toEqual(['z'])
    expect(box('z')).toBeUndefined()
  })

  it('may be drawn in part, without what is left out', () => {
    const part = layOut([step('b', 1), step('d', 2)], (task) => before[task] ?? [], [])
    expect(part.boxes.map(({ task }) => task)).toEqual(['b', 'd'])
    expect(part.lines).toHaveLength(1)
    expect(part.boxes[0]?.x).toBe(16)
  })

  it('of nothing is nothing', () => {
    expect(layOut([], () => [], [])).toEqual({ boxes: [], lines: [], alone: [], width: 0, height: 0 })
  })

  it('of three hundred tasks in one chain has as many columns', () => {
    const chain = Array.from({ length: 300 }, (_, index) => step(String(index), index))
    const long = layOut(chain, (task) => (task === '0' ? [] : [String(Number(task) - 1)]), [])
    expect(new Set(long.boxes.map(({ x }) => x)).size).toBe(300)
  })
})

it('a line is straight where it can be', () => {
  expect(
    curve([
      [0, 5],
      [10, 5],
      [20, 9],
    ]),
  ).toBe('M0 5L10 5C15 5 15 9 20 9')
})

it('a title is broken at words and cut where it does not fit', () => {
  expect(wrap('Raise the alarm and log time zero', 16, 2)).toEqual(['Raise the alarm', 'and log time …'])
  expect(wrap('Evakuierungsverantwortlichkeit', 10, 2)).toEqual(['Evakuieru…'])
  expect(wrap('', 10, 2)).toEqual([])
})
