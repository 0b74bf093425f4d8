/** Key chords: written once, matched and shown from the same words. */

interface Chord {
  ctrl: boolean
  shift: boolean
  alt: boolean
  key: string
}

function parse(keys: string): Chord {
  const parts = keys.split('+')
  // `Ctrl++` would be the plus key itself.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '')
  return {
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: key.toLowerCase(),
  }
}

/** Whether a key event is this chord, whatever alphabet the keyboard writes. */
export function isChord(event: KeyboardEvent, keys: string): boolean {
  const chord = parse(keys)
  const letter = /^[a-z]$/.test(chord.key)
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl !== chord.ctrl || event.altKey !== chord.alt) return false
  const typed = event.key.toLowerCase()
  // On a keyboard that writes another alphabet the place of the key stands for its letter.
  const placed =
    letter &&
    [...typed].length === 1 &&
    (typed.codePointAt(0) ?? 0) > 0x7f &&
    event.code === `Key${chord.key.toUpperCase()}`
  if (typed !== chord.key && !placed) return false
  // Shift is part of how a sign is typed, but not of how a letter is.
  return letter || chord.key.length > 1 ? event.shiftKey === chord.shift : true
}

/** The chord as it stands beside a command. */
export function showKeys(keys: string): string {
  return keys
    .split('+')
    .map(
      (part) =>
        ({ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del' })[
          part
        ] ?? part,
    )
    .map((part) => (/^[a-z]$/.test(part) ? part.toUpperCase() : part))
    .join(' ')
}

/** Whether a chord is one sign that could as well be written: `R`, `?`, `Shift+P`. */
export function isLetter(keys: string): boolean {
  const { ctrl, alt, key } = parse(keys)
  return !ctrl && !alt && [...key].length === 1
}

/** Whether what has the focus takes letters for itself. */
export function takesLetters(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
    return true
  return (
    element instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'file'].includes(element.type)
  )
}
