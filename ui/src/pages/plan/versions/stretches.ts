/** Cutting short what did not change, so that what did is seen. */
import type { TextStretch } from '../../../generated/commands'

/** Characters of unchanged text that stay beside a change. */
const KEPT = 160

/** Long unchanged stretches lose their middle, at words; the first and the last lose the far end. */
export function foldStretches(stretches: readonly TextStretch[]): TextStretch[] {
  return stretches.map((stretch, index) => {
    if (stretch.kind !== null) return stretch
    const head = index === 0 ? '' : upTo(stretch.text, KEPT)
    const tail = index === stretches.length - 1 ? '' : from(stretch.text, KEPT)
    if (head.length + tail.length + KEPT / 2 >= stretch.text.length) return stretch
    return { kind: null, text: `${head}${head ? ' ' : ''}[…]${tail ? ' ' : ''}${tail}` }
  })
}

function upTo(text: string, length: number): string {
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return cut.slice(0, space > 0 ? space : length)
}

function from(text: string, length: number): string {
  const cut = text.slice(-length)
  const space = cut.indexOf(' ')
  return cut.slice(space >= 0 ? space + 1 : 0)
}

/** Words that came or went one after the other are marked as one, the spaces between them too. */
export function joinStretches(stretches: readonly TextStretch[]): TextStretch[] {
  const joined: TextStretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const between =
      stretch.kind === null && /^ +$/.test(stretch.text) && stretches[index + 1]?.kind === last?.kind
    if (last && last.kind !== null && (between || last.kind === stretch.kind))
      joined[joined.length - 1] = { kind: last.kind, text: last.text + stretch.text }
    else joined.push(stretch)
  }
  return joined
}
