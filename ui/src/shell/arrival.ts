/**
 * Where the keyboard is after a step. A new page takes the focus to where its work begins, and what goes away
 * hands the focus to what stands nearest: nobody is left on the empty page behind everything.
 */

/** What marks the place where a page's work begins. */
const BEGINS = '[data-begins]'
const TAKES_FOCUS = 'button:enabled, [href], input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'
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

/** Watches that the focus does not fall off the page when what had it goes away or is disabled. */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null
  let around: HTMLElement[] = []
  let checking = false
  const entered = (event: FocusEvent) => {
    last = event.target as HTMLElement
    around = []
    for (let up = last.parentElement; up && up !== document.body; up = up.parentElement) around.push(up)
  }
  const check = () => {
    checking = false
    const lost = document.activeElement === null || document.activeElement === document.body
    if (!lost || !last || (last.isConnected && drawn(last) && !last.matches(':disabled'))) return
    for (const nearest of around) {
      if (!nearest.isConnected) continue
      const next = [...nearest.querySelectorAll<HTMLElement>(TAKES_FOCUS)].find(drawn)
      const target = nearest.id === 'main' ? (nearest.querySelector<HTMLElement>(BEGINS) ?? next) : next
      target?.focus()
      if (target && document.activeElement === target) return
    }
    const main = document.getElementById('main')
    const begins = main?.querySelector<HTMLElement>(BEGINS)
    begins?.focus()
    if (!begins || document.activeElement !== begins) main?.focus()
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
