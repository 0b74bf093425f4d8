/** One short message at a time: what was done, what is not possible now, what went wrong. */
import type { Refusal } from '../host/host'
import { announce } from './announce.svelte'

export interface Said {
  id: number
  tone: 'done' | 'calm' | 'error'
  text: string
  help?: string | undefined
  /** Stays until somebody closes it or something else is said: it cannot be read anywhere else. */
  stays?: boolean
  /** A step offered with it, such as undo. */
  step?: { label: string; perform: () => void } | undefined
}

/** How long a calm message stays, in milliseconds. An error stays until it is read, mended or left behind. */
const STAYS = 6000

let next = 0
let current = $state.raw<Said | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** What is being said. */
export function said(): Said | null {
  return current
}

/** Stops saying it. */
export function hush(): void {
  clearTimeout(timer)
  current = null
}

/** Says something, in the place of what was said before. */
export function say(message: Omit<Said, 'id'>): void {
  current = { ...message, id: (next += 1) }
  announce([message.text, message.help].filter(Boolean).join(' '))
  letGo()
}

/** Keeps the message for as long as somebody is at it. */
export function hold(): void {
  clearTimeout(timer)
}

/** Lets the message leave in its time. */
export function letGo(): void {
  clearTimeout(timer)
  if (current && current.tone !== 'error' && !current.stays) timer = setTimeout(hush, STAYS)
}

/** What went wrong before is over: something else succeeded, or the page was left. */
export function settled(): void {
  if (current?.tone === 'error') hush()
}

/** Says why something was not done. */
export function sayRefusal(refused: Refusal): void {
  const calm = refused.code === 'not_allowed_now' || refused.code === 'not_your_role'
  say({ tone: calm ? 'calm' : 'error', text: refused.message, help: refused.help })
}
