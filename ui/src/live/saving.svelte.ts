/**
 * Whether all is on disk: one truth for the whole window, made of the commands that are under way and of what is
 * typed, or waits for a decision, and no command has taken yet.
 */
import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'

/** How something stands that is not on disk: it is about to be, or it is not until somebody does something. */
export type Waiting = 'saving' | 'unsaved'

export interface Unsaved {
  state: Waiting
  /** The address of the page where it is decided; absent where it saves itself or is in view. */
  where?: string
}

/** What may not be on disk, by what it is; each tells how it stands now, null for saved. */
const typed = new SvelteMap<unknown, () => Unsaved | null>()
let underWay = $state(0)
let failed = $state(false)

/** Asks this too from now on. What is declared again by the same name stands in the place of what was. */
export function declare(what: unknown, how: () => Unsaved | null): () => void {
  untrack(() => typed.set(what, how))
  return () =>
    untrack(() => {
      if (typed.get(what) === how) typed.delete(what)
    })
}

/** Counts a command that writes; call what it gives back when it is over. */
export function begin(): (outcome: 'done' | 'refused' | 'failed') => void {
  underWay += 1
  return (outcome) => {
    underWay -= 1
    failed = outcome === 'failed'
  }
}

/** Whether everything is on disk; where it is not and waits for a person, the page to go to. */
export function saving(): { state: 'saved' | Waiting; where?: string } {
  const all = [...typed.values()].map((how) => how()).filter((one) => one !== null)
  const stuck = all.find((one) => one.state === 'unsaved')
  if (stuck) return stuck
  if (underWay > 0 || all.length > 0) return { state: 'saving' }
  return { state: failed ? 'unsaved' : 'saved' }
}
