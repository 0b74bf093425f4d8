import { describe, expect, it } from 'vitest'
import type { Network } from '../../../generated/commands'
import { paths } from './paths'

const DAYS = 30 * 24 * 60
const network = (ends: Record<string, number>, critical: string[]): Network => ({
  steps: Object.entries(ends).map(([task, end_min], column) => ({
    task,
    column,
    critical: critical.includes(task),
    start_min: 0,
    end_min,
    too_late: false,
  })),
  critical,
  length_min: Math.max(0, ...Object.values(ends)),
  cycle: [],
})
const before: Record<string, string[]> = {
  decide: ['alarm'],
  move: ['decide'],
  report: ['alarm'],
  debrief: ['move'],
}
const of = (ends: Record<string, number>, critical: string[]) =>
  paths(network(ends, critical), (task) => before[task] ?? [])

describe('the longest chain', () => {
  it('of a response alone is one, in minutes', () => {
    const { main, whole } = of({ alarm: 2, decide: 4, move: 20 }, ['alarm', 'decide', 'move'])
    expect(main).toEqual({ tasks: ['alarm', 'decide', 'move'], minutes: 20 })
    expect(whole).toBeNull()
  })

  it('is that of the response although a follow-up of days hangs on another branch, which is said too', () => {
    const found = of({ alarm: 2, decide: 4, move: 20, report: DAYS }, ['alarm', 'report'])
    expect(found.main).toEqual({ tasks: ['alarm', 'decide', 'move'], minutes: 20 })
    expect(found.whole).toEqual({ tasks: ['alarm', 'report'], minutes: DAYS })
    expect(found.goesOn).toBe(false)
  })

  it('goes on into a follow-up that comes after it', () => {
    const found = of({ alarm: 2, decide: 4, move: 20, debrief: DAYS }, ['alarm', 'decide', 'move', 'debrief'])
    expect(found.main.minutes).toBe(20)
    expect(found.goesOn).toBe(true)
  })

  it('is the whole one where everything takes days, and none where there are no tasks', () => {
    expect(of({ report: DAYS }, ['report'])).toMatchObject({ main: { minutes: DAYS }, whole: null })
    expect(of({}, [])).toEqual({ main: { tasks: [], minutes: 0 }, whole: null, goesOn: false })
  })
})
