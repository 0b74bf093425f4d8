/**
 * The editor's text as it is kept. The editor replaces the blocks that change and keeps the others, so what was made of
 * a block is made once: a text of ten thousand paragraphs is read again by its one paragraph that was typed in.
 */
import type { Node as ProseNode } from '@tiptap/pm/model'
import type { RichText, TextBlock } from '../../../generated/commands'
import { bodyOf, tidyBlock, type LastShown, type LooseNode } from './model'

/** The editor that shows a text. */
export interface Editing {
  /** The text as it stands in the editor. */
  body: () => RichText
  /** Shows another text; `undoable` where the person may want the first one back. */
  take: (body: RichText, undoable: boolean) => void
}

const made = new WeakMap<ProseNode, TextBlock | null>()

function holdsField(node: ProseNode): boolean {
  let found = false
  node.descendants((inner) => {
    found ||= inner.type.name === 'field'
    return !found
  })
  return found
}

function blockOf(node: ProseNode, shown: LastShown): TextBlock | null {
  const before = made.get(node)
  if (before !== undefined) return before
  const block = tidyBlock(node.toJSON() as LooseNode, shown)
  // What a field shows changes although the text does not.
  if (!holdsField(node)) made.set(node, block)
  return block
}

export function readBody(doc: ProseNode, shown: LastShown): RichText {
  const content: TextBlock[] = []
  doc.forEach((node) => {
    const block = blockOf(node, shown)
    if (block) content.push(block)
  })
  return bodyOf(content)
}
