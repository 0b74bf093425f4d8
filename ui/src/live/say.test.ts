import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refusal } from '../host/host'
import { announced } from './announce.svelte'
import { hold, hush, letGo, said, say, sayRefusal, settled } from './say.svelte'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  hush()
  vi.runAllTimers()
  vi.useRealTimers()
})

const wrong = new Refusal({ code: 'failed', message: 'The disk is full.', help: 'Make room.' })

it('one thing is said at a time', () => {
  say({ tone: 'done', text: 'Saved.' })
  sayRefusal(wrong)
  expect(said()?.text).toBe('The disk is full.')
})

it('a calm message leaves by itself, but not from under somebody’s hand', () => {
  say({ tone: 'done', text: 'Deleted.' })
  hold()
  vi.advanceTimersByTime(60_000)
  expect(said()?.text).toBe('Deleted.')
  letGo()
  vi.advanceTimersByTime(60_000)
  expect(said()).toBeNull()
})

it('an error stays until what went wrong is over', () => {
  sayRefusal(wrong)
  vi.advanceTimersByTime(60_000)
  expect(said()).not.toBeNull()
  settled()
  expect(said()).toBeNull()
})

it('what is said is announced, and not for ever', () => {
  sayRefusal(wrong)
  expect(announced().at(-1)?.text).toBe('The disk is full. Make room.')
  vi.advanceTimersByTime(60_000)
  expect(announced()).toEqual([])
})
