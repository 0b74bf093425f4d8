/**
 * One registry of actions. Menus, buttons, the command palette and the keyboard all read it, so a thing that
 * can be done has one name, one key and one condition wherever it is offered.
 */
import { untrack } from 'svelte'
import type { Icon } from '../kit/icon'
import { isChord, isLetter, takesLetters } from './keys'

export interface Action {
  id: string
  label: string
  icon?: Icon
  /** The chord that does it, such as `Ctrl+K` or `R`. */
  keys?: string
  /** Another chord that does the same. */
  also?: string
  /** Where it belongs in the list of shortcuts. */
  group?: 'page' | 'everywhere'
  /** Whether it can be done now. */
  available?: () => boolean
  /** Also while a dialog stands or a field has the focus: for a real emergency only. */
  always?: boolean
  /** Left out of the command palette, where the keyboard alone makes sense. */
  keyOnly?: boolean
  /** Done by what has the focus itself, such as a grid; listed here for those who look for the key. */
  byFocus?: boolean
  perform: () => unknown
}

let sets = $state.raw<readonly (() => readonly Action[])[]>([])

/** Everything that can be done from here, the page's own first; one that the shell offers too stands once, as the page has it. */
export function actions(): readonly Action[] {
  const seen = new Set<string>()
  return [...sets]
    .reverse()
    .flatMap((set) => set())
    .filter(({ id }) => !seen.has(id) && seen.add(id))
}

export function isAvailable(action: Action): boolean {
  return action.available?.() ?? true
}

/** Offers these actions for as long as the component stands. */
export function offer(make: () => readonly Action[]): void {
  // Joining the list reads it too, and must not make this run again.
  $effect(() => untrack(() => register(make)))
}

/** Offers these actions until the returned function is called. */
export function register(make: () => readonly Action[]): () => void {
  sets = [...sets, make]
  return () => {
    sets = sets.filter((other) => other !== make)
  }
}

let lettersRest = $state(false)

/** Lets keys that are a single letter do nothing, for as long as it is true: words are being written in haste. */
export function restLetters(rest: boolean): void {
  lettersRest = rest
}

/** The action a key event asks for, if there is one. */
export function actionFor(event: KeyboardEvent, among: readonly Action[]): Action | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined
  const focus = document.activeElement
  const typing = takesLetters(focus)
  // A page may be long, and most keys are nobody's: it is looked through for those that are.
  const covered = () =>
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  return among.find((action) => {
    const keys = [action.keys, action.also].find((chord) => chord && isChord(event, chord))
    if (!keys || action.byFocus) return false
    if (action.always) return isAvailable(action)
    if ((lettersRest && isLetter(keys)) || covered()) return false
    // A field keeps its own letters and its own undo.
    if (typing && !reachesOverFields(keys)) return false
    // Enter and Space belong to a button that has the focus.
    if (['Enter', ' '].includes(event.key) && !event.ctrlKey && focus?.closest('button, a, summary'))
      return false
    return isAvailable(action)
  })
}

/** Whether a chord is never part of writing. */
function reachesOverFields(keys: string): boolean {
  return /^F\d+$/.test(keys) || (keys.includes('Ctrl') && !/^Ctrl\+(Shift\+)?[zy]$/i.test(keys))
}

/** Does what a key asks for. A key that repeats because it is held down fires once. */
export function pressed(event: KeyboardEvent): void {
  const action = actionFor(event, actions())
  if (!action) return
  event.preventDefault()
  if (!event.repeat) action.perform()
}
