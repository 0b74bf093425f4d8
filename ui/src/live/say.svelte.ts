/** Short messages that float over the page: what was done, what is not possible now, what went wrong. */
import type { Refusal } from '../host/host'

export interface Said {
  id: number
  tone: 'done' | 'calm' | 'error'
  text: string
  help?: string | undefined
  /** A step offered with it, such as undo. */
  step?: { label: string; perform: () => void } | undefined
}

/** How long a calm message stays, in milliseconds. An error stays until somebody has read it. */
const STAYS = 6000

let next = 0
const list = $state<Said[]>([])

/** What is being said. */
export function said(): readonly Said[] {
  return list
}

export function hush(id: number): void {
  const at = list.findIndex((one) => one.id === id)
  if (at >= 0) list.splice(at, 1)
}

/** Says something; the same words said again replace the first. */
export function say(message: Omit<Said, 'id'>): void {
  const same = list.find((one) => one.text === message.text)
  if (same) hush(same.id)
  const id = (next += 1)
  list.push({ ...message, id })
  if (list.length > 4) list.shift()
  if (message.tone !== 'error') setTimeout(() => hush(id), STAYS)
}

/** Says why something was not done. */
export function sayRefusal(refused: Refusal): void {
  const calm = refused.code === 'not_allowed_now' || refused.code === 'not_your_role'
  say({ tone: calm ? 'calm' : 'error', text: refused.message, help: refused.help })
}
