import { describe, expect, it, vi } from 'vitest'
import { actionFor, isAvailable, type Action } from '../../actions/registry.svelte'
import type { BoardEvent, EventStatus, RunPhase, RunView } from '../../generated/commands'
import { controls, type Room } from './controls'

function room(phase: RunPhase, status: EventStatus, more: Partial<Room> = {}): Room {
  return {
    view: { phase, run: { id: 'r' }, automatic: false } as RunView,
    chosen: { id: 'e', play: { status } } as BoardEvent,
    lists: { due: [], next: [], waiting: [], held: [], ready: [], done: [] },
    answerable: false,
    decisions: 0,
    justReleased: null,
    mayPlay: true,
    mayRecord: true,
    play: vi.fn(() => Promise.resolve(true)),
    release: vi.fn(() => Promise.resolve()),
    recall: vi.fn(() => Promise.resolve()),
    takeBack: vi.fn(() => Promise.resolve()),
    step: vi.fn(),
    pick: vi.fn(),
    voice: vi.fn(),
    note: vi.fn(),
    open: vi.fn(),
    ...more,
  }
}
const press = (key: string, all: Action[]) => actionFor(new KeyboardEvent('keydown', { key }), all)?.id
const all = (of: Room) => Object.values(controls(of)).flat() as Action[]

describe('the control room', () => {
  it.each<RunPhase>(['ready', 'running', 'paused', 'interrupted', 'emergency', 'ended'])(
    'lets an undelivered event be released while the run is %s: due is not permission',
    (phase) => {
      expect(isAvailable(controls(room(phase, 'pending')).release)).toBe(true)
    },
  )

  it('has one key for start, pause and resume', () => {
    expect(press('p', all(room('ready', 'pending')))).toBe('run-start')
    expect(press('p', all(room('running', 'pending')))).toBe('run-pause')
    expect(controls(room('paused', 'pending')).pause.label).toBe('Resume')
    expect(press('p', all(room('ended', 'pending')))).toBeUndefined()
  })

  it('is not taken out of a real emergency by the key that resumes', () => {
    const emergency = room('emergency', 'pending')
    expect(press('p', all(emergency))).toBeUndefined()
    const { over } = controls(emergency)
    expect(over.keys).toBeUndefined()
    void over.perform()
    expect(emergency.open).toHaveBeenCalledWith('over')
    expect(emergency.play).not.toHaveBeenCalled()
  })

  it('asks about a gap before the clock goes on', () => {
    expect(press('p', all(room('interrupted', 'pending')))).toBeUndefined()
  })

  it('holds with H what is to come, and puts back with H what is held', () => {
    expect(press('h', all(room('running', 'pending')))).toBe('run-hold')
    expect(press('h', all(room('running', 'held')))).toBe('run-unhold')
    expect(press('h', all(room('running', 'skipped')))).toBe('run-unhold')
    expect(press('h', all(room('running', 'released')))).toBeUndefined()
  })

  it('takes back with T only what has just been released', () => {
    expect(press('t', all(room('running', 'pending')))).toBeUndefined()
    expect(press('t', all(room('running', 'pending', { justReleased: {} as BoardEvent })))).toBe(
      'run-take-back',
    )
  })

  it('lets an evaluator write but not play', () => {
    const evaluator = all(room('running', 'pending', { mayPlay: false }))
    expect(press('o', evaluator)).toBe('note-observation')
    expect(press('r', evaluator)).toBeUndefined()
  })
})
