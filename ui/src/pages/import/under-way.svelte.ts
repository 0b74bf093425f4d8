/** The file under review: kept while other pages are looked at, until it is imported or let go. */
import type { Coming } from './coming.svelte'
import { Reading } from './reading.svelte'

let begun = $state.raw<Reading | Coming | null>(null)

/** The file under review, if there is one. */
export function underWay(): Reading | Coming | null {
  return begun
}

/** Reviews this file from now on; the one before it is let go. */
export function review(file: Reading | Coming): void {
  if (file !== begun) letGo()
  begun = file
}

/** Lets go of the file without importing it. */
export function letGo(): void {
  if (begun instanceof Reading) void begun.cancel()
  begun = null
}

/** The file has become an exercise, or its workspace was closed: there is nothing left to let go of. */
export function importIsDone(): void {
  begun = null
}
