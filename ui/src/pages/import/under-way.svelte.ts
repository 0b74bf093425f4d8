/** The book under review: kept while other pages are looked at, until it is imported or let go. */
import type { Reading } from './reading.svelte'

let reading = $state.raw<Reading | null>(null)

/** The book under review, if there is one. */
export function underWay(): Reading | null {
  return reading
}

/** Reviews this book from now on; the one before it is let go. */
export function review(book: Reading): void {
  if (reading && reading.token !== book.token) void reading.cancel()
  reading = book
}

/** Lets go of the book without importing it. */
export function letGoOfBook(): void {
  void reading?.cancel()
  reading = null
}

/** The book has become an exercise, or its workspace was closed: there is nothing left to let go of. */
export function bookIsDone(): void {
  reading = null
}
