/** Where the cursor is put from outside the text. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { commentPlace } from './anchors'

/** Goes on writing behind what was selected, so that the next key does not write over it. */
export function resumeBehind({ state, view }: Editor): void {
  const { tr, selection, doc } = state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(selection.to), -1)))
  view.focus()
}

/** Shows where a comment's words stand. */
export function goToComment({ state, view }: Editor, comment: string): void {
  const place = commentPlace(state, comment)
  if (!place) return
  const { tr, doc } = state
  view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView())
}

/** Goes on writing at the end of the text. */
export function goToEnd({ state, view }: Editor): void {
  view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)))
  view.focus()
}
