/** A rich text as plain words, where that is all it is. */
import type { RichText } from '../../../generated/commands'

/** The text line by line; null if it holds more than plain paragraphs, which a plain field would lose. */
export function plainOf(text: RichText): string | null {
  const lines: string[] = []
  for (const block of text.content) {
    if (block.type !== 'paragraph') return null
    let line = ''
    for (const inline of block.content) {
      if (inline.type !== 'text' || (inline.marks?.length ?? 0) > 0) return null
      line += inline.text
    }
    lines.push(line)
  }
  return lines.join('\n')
}

/** Each line a paragraph. */
export function richOf(text: string): RichText {
  const lines = text.trim() === '' ? [] : text.split('\n')
  return {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      content: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  }
}
