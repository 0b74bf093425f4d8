/** What a screen reader is told: one line of announcements, each spoken once, in the order of what happened. */

interface Announcement {
  id: number
  text: string
}

/** How long an announcement stays to be spoken, in milliseconds. */
const STAYS = 10_000

let next = 0
let list = $state.raw<readonly Announcement[]>([])

/** What is being announced. */
export function announced(): readonly Announcement[] {
  return list
}

/** Has a screen reader say something when it has finished what it is saying. */
export function announce(text: string): void {
  if (text.trim() === '') return
  const id = (next += 1)
  list = [...list, { id, text }]
  setTimeout(() => (list = list.filter((one) => one.id !== id)), STAYS)
}
