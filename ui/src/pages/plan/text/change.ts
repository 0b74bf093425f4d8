/** Changes to the editor's text that do not come from its own keys. */
import type { Editor } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { RichText } from '../../../generated/commands'
import { editable, type LooseNode } from './model'

/** Another text, changing no more than is different, so that the cursor stays where it can; null if it is the same. */
export function toText(state: EditorState, fresh: RichText): Transaction | null {
  const doc = state.schema.nodeFromJSON(editable(fresh))
  const start = state.doc.content.findDiffStart(doc.content)
  if (start === null) return null
  let { a, b } = state.doc.content.findDiffEnd(doc.content) ?? { a: start, b: start }
  const overlap = start - Math.min(a, b)
  if (overlap > 0) {
    a += overlap
    b += overlap
  }
  try {
    const { tr } = state
    tr.replace(start, a, doc.slice(start, b))
    if (tr.doc.eq(doc)) return tr
  } catch {
    // The two texts do not meet.
  }
  return state.tr.replaceWith(0, state.doc.content.size, doc.content)
}

/** Puts a piece where the cursor is, and the cursor behind it. */
export function putIn({ state, view }: Editor, node: LooseNode): void {
  const made = state.schema.nodeFromJSON(node)
  view.focus()
  const tr = state.tr.replaceSelectionWith(made, false)
  const after = tr.mapping.map(state.selection.to)
  tr.setSelection(TextSelection.near(tr.doc.resolve(after), -1))
  view.dispatch(tr.scrollIntoView())
}

/** Puts a kept picture in, and asks what it shows while the person still looks at it. */
export function putPicture(editor: Editor, attachment: string): void {
  editor
    .chain()
    .focus()
    .insertContent({ type: 'figure', attrs: { attachment, alt: '', caption: '' } })
    .run()
  setTimeout(() => {
    if (editor.isDestroyed) return
    for (const one of editor.view.dom.querySelectorAll<HTMLElement>('figure')) {
      const input = one.querySelector('input')
      if (input?.value !== '' || one.classList.contains('fresh')) continue
      one.classList.add('fresh')
      input.focus()
    }
  })
}
