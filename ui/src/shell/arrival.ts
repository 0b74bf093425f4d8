/**
 * Where the keyboard is after a step. A new page takes the focus to where its work begins, and what goes away
 * hands the focus to what stands nearest: nobody is left on the empty page behind everything.
 */

/** What marks the place where a page's work begins. */
const BEGINS = '[data-begins]'
/** What may be handed the focus; not a filter, which would swallow the next letter that is meant for the page. */
const TAKES_FOCUS =
  'button:enabled, [href], input:enabled:not([type="search"]), select:enabled, textarea:enabled, [tabindex="0"]'
/** What floats over the page and gives the focus back. */
const FLOATS = '[role="dialog"], [role="alertdialog"], [role="menu"]'
/** How long a page may take to draw the place where its work begins, in milliseconds. */
const PATIENCE = 3000

let stopWaiting: () => void = () => {}

const drawn = (element: HTMLElement) => element.getClientRects().length > 0

/** Takes the focus to where a page that has just come begins: now, or as soon as it is drawn. */
export function expectArrival(main: HTMLElement): void {
  stopWaiting()
  const elsewhere = () => {
    const at = document.activeElement
    return (
      at !== null &&
      at !== document.body &&
      at !== main &&
      (main.contains(at) || at.closest('[role="dialog"]'))
    )
  }
  const arrive = () => {
    if (elsewhere()) return true
    const begins = [...main.querySelectorAll<HTMLElement>(BEGINS)].find(drawn)
    if (!begins) return false
    begins.focus({ preventScroll: true })
    return document.activeElement === begins
  }
  if (arrive()) return
  main.focus({ preventScroll: true })
  const watch = new MutationObserver(() => arrive() && stopWaiting())
  watch.observe(main, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-begins'],
  })
  const timer = setTimeout(() => stopWaiting(), PATIENCE)
  const acted = () => stopWaiting()
  for (const name of ['keydown', 'pointerdown']) window.addEventListener(name, acted, { once: true })
  stopWaiting = () => {
    watch.disconnect()
    clearTimeout(timer)
    for (const name of ['keydown', 'pointerdown']) window.removeEventListener(name, acted)
  }
}

/** Something that had the focus, and all that stood around it then, from the inside out. */
interface Stand {
  element: HTMLElement
  around: HTMLElement[]
}

function standAt(element: HTMLElement): Stand {
  const around: HTMLElement[] = []
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) around.push(up)
  return { element, around }
}

const mayHaveFocus = (element: HTMLElement) =>
  element.isConnected && drawn(element) && !element.matches(':disabled')

function take(element: HTMLElement | undefined): boolean {
  element?.focus()
  return element !== undefined && document.activeElement === element
}

/** Gives the focus to what is nearest to a place that had it. */
function takeNear({ element, around }: Stand): boolean {
  if (mayHaveFocus(element) && take(element)) return true
  return around.some((nearest) => {
    if (!nearest.isConnected) return false
    const begins = [...nearest.querySelectorAll<HTMLElement>(BEGINS)].find(drawn)
    return take(begins) || take([...nearest.querySelectorAll<HTMLElement>(TAKES_FOCUS)].find(drawn))
  })
}

/** Watches that the focus does not fall off the page when what had it goes away or is disabled. */
export function keepFocus(): () => void {
  let last: Stand | undefined
  /** Where the focus was before what floats over the page took it. */
  let below: Stand | undefined
  let checking = false
  const entered = (event: FocusEvent) => {
    last = standAt(event.target as HTMLElement)
    if (!last.element.closest(FLOATS)) below = last
  }
  const check = () => {
    checking = false
    const lost = document.activeElement === null || document.activeElement === document.body
    if (!lost || !last || mayHaveFocus(last.element)) return
    if (takeNear(last) || (below && takeNear(below))) return
    const main = document.getElementById('main')
    if (!take(main?.querySelector<HTMLElement>(BEGINS) ?? undefined)) main?.focus()
  }
  const changed = () => {
    if (checking) return
    checking = true
    // After the browser has noticed, and after whoever moves the focus on purpose has done so.
    requestAnimationFrame(() => setTimeout(check))
  }
  const watch = new MutationObserver(changed)
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  })
  document.addEventListener('focusin', entered)
  return () => {
    watch.disconnect()
    document.removeEventListener('focusin', entered)
  }
}
