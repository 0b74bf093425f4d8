/** Takes what is pasted or dropped: words with their structure, pictures, and nothing else. */
import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { editable } from './model'
import { asText, isOwn, readHtml, readPlain, type Pasted, type PasteFault } from './pasted'

export interface PasteHooks {
  /** Takes pictures that were pasted or dropped. */
  pictures: (files: File[]) => void
  /** Told why something was not pasted. */
  refuse: (fault: PasteFault) => void
  /** Told that pictures inside a pasted text were left out. */
  left: (pictures: number) => void
}

const pictureFiles = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))

/** What was read, as a piece to put where the selection is: in the middle of a line if it is one line. */
export function sliceOf(view: EditorView, pasted: Pasted): Slice {
  const doc = view.state.schema.nodeFromJSON(editable(asText(pasted)))
  const open = (node: ProseNode | null) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from(doc.content), open(doc.firstChild), open(doc.lastChild))
}

/** So many blocks are put between two others: fitting each into the middle of a line takes too long. */
const MANY = 200

function between(tr: Transaction, content: Fragment): void {
  tr.deleteSelection()
  const { $from } = tr.selection
  const top = $from.node(1)
  const replaces = top !== undefined && top.isTextblock && top.content.size === 0
  const from = replaces ? $from.before(1) : $from.depth > 0 ? $from.after(1) : $from.pos
  const to = replaces ? $from.after(1) : from
  tr.replaceWith(from, to, content)
  tr.setSelection(Selection.near(tr.doc.resolve(from + content.size), -1))
}

function insert(view: EditorView, read: Pasted | PasteFault, hooks: PasteHooks): void {
  if (typeof read === 'string') return hooks.refuse(read)
  if (read.content.length > 0) {
    const { tr } = view.state
    const slice = sliceOf(view, read)
    if (slice.content.childCount > MANY) between(tr, slice.content)
    else tr.replaceSelection(slice)
    view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  }
  if (read.pictures > 0) hooks.left(read.pictures)
}

export const Paste = Extension.create<PasteHooks>({
  // The editor has one called `paste` that only tells of it.
  name: 'pasteWords',
  addProseMirrorPlugins() {
    const hooks = this.options
    return [
      new Plugin({
        props: {
          // Before the editor itself reads it, which would take as long again.
          handleDOMEvents: {
            paste(view, event) {
              const data = event.clipboardData
              if (!data || !view.editable || event.target instanceof HTMLInputElement) return false
              const html = data.getData('text/html')
              const plain = data.getData('text/plain')
              const files = pictureFiles(data)
              // Word lays a picture of the words beside the words.
              if (files.length > 0 && plain.trim() === '') {
                event.preventDefault()
                hooks.pictures(files)
                return true
              }
              if (html !== '') {
                if (isOwn(html)) return false
                event.preventDefault()
                insert(view, readHtml(html), hooks)
                return true
              }
              event.preventDefault()
              if (plain !== '') insert(view, readPlain(plain), hooks)
              return true
            },
          },
          handleDrop(view, event, _slice, moved) {
            const data = event.dataTransfer
            if (moved || !data || !view.editable) return false
            const files = pictureFiles(data)
            const html = data.getData('text/html')
            if (files.length === 0 && (html === '' || isOwn(html))) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (at) {
              const $at = view.state.doc.resolve(at.pos)
              view.dispatch(view.state.tr.setSelection(Selection.near($at)))
            }
            if (files.length > 0) hooks.pictures(files)
            else insert(view, readHtml(html), hooks)
            return true
          },
        },
      }),
    ]
  },
})
