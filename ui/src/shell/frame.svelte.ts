/** What a page tells the frame around it: where it hangs on the thread, and who may see it. */
import type { Marking } from '../generated/commands'
import type { Place } from './route.svelte'

/** One step of the thread; without a place it is the page itself. */
export interface Crumb {
  label: string
  place?: Place
}

interface Frame {
  crumbs: Crumb[]
  /** The marking of what is shown; the workspace's own where a page says none. */
  marking?: Marking | undefined
}

let current = $state.raw<Frame>({ crumbs: [] })

export function frame(): Frame {
  return current
}

/** Tells the frame where this page hangs, for as long as it says the same. */
export function hang(tell: () => Frame): void {
  $effect(() => {
    current = tell()
  })
}
