/**
 * Comments in the text: a comment knows the words it is about and what stands around them, and they are looked
 * for again wherever the text went.
 */
import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { CommentAnchor } from '../../../generated/commands'

/** How many characters on either side a comment remembers. */
const CONTEXT = 40

/** A text in one line of characters, and where each of them stands. */
interface Flat {
  text: string
  /** The place of each character in the document. */
  places: number[]
}

type LeafText = (node: ProseNode) => string

function flatten(doc: ProseNode, leaf: LeafText): Flat {
  const places: number[] = []
  let text = ''
  const add = (piece: string, at: (index: number) => number) => {
    for (let index = 0; index < piece.length; index += 1) places.push(at(index))
    text += piece
  }
  doc.descendants((node, at) => {
    if (node.isTextblock && text !== '') add('\n', () => at)
    if (node.isText) add(node.text ?? '', (index) => at + index)
    else if (node.isInline && node.isLeaf) add(node.type.name === 'hardBreak' ? '\n' : leaf(node), () => at)
    return true
  })
  return { text, places }
}

/** What a comment on a stretch of the text remembers. */
export function anchorOf(doc: ProseNode, from: number, to: number, leaf: LeafText): CommentAnchor {
  const { text, places } = flatten(doc, leaf)
  let start = places.findIndex((place) => place >= from)
  if (start < 0) start = text.length
  let end = start
  while (end < places.length && (places[end] ?? 0) < to) end += 1
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  }
}

const alikeEnd = (one: string, other: string) => {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}
const alikeStart = (one: string, other: string) => {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

/** Where a comment's words stand in a line of characters: where most of what stood around them still does. */
export function findQuote(text: string, { quote, before, after }: CommentAnchor): number {
  if (quote === '') return -1
  let best = -1
  let most = -1
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const score =
      alikeEnd(text.slice(Math.max(0, at - CONTEXT), at), before) +
      alikeStart(text.slice(at + quote.length, at + quote.length + CONTEXT), after)
    if (score > most) [best, most] = [at, score]
  }
  return best
}

export interface AnchoredComment {
  id: string
  anchor: CommentAnchor
}

interface Marked {
  decorations: DecorationSet
  /** Comments whose words are not there any more. */
  lost: string[]
}

const key = new PluginKey<Marked>('comments')
const NOTHING: Marked = { decorations: DecorationSet.empty, lost: [] }

export interface Found {
  /** Comments whose words are not there any more. */
  lost: string[]
}

/** Draws where comments belong. */
export const Comments = Extension.create<{ leaf: LeafText; pick: (comment: string) => void }>({
  name: 'comments',
  addProseMirrorPlugins() {
    const { leaf, pick } = this.options
    return [
      new Plugin<Marked>({
        key,
        state: {
          init: () => NOTHING,
          apply(tr, marked) {
            const told = tr.getMeta(key) as
              { comments: AnchoredComment[]; current: string | null } | undefined
            if (told) return mark(tr.doc, told.comments, told.current, leaf)
            if (!tr.docChanged) return marked
            return { ...marked, decorations: marked.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClick: (view, at) => {
            const [found] = key.getState(view.state)?.decorations.find(at, at) ?? []
            const id = (found?.spec as { comment?: string } | undefined)?.comment
            if (id !== undefined) pick(id)
            return false
          },
        },
      }),
    ]
  },
})

function mark(doc: ProseNode, comments: AnchoredComment[], current: string | null, leaf: LeafText): Marked {
  if (comments.length === 0) return NOTHING
  const { text, places } = flatten(doc, leaf)
  const decorations: Decoration[] = []
  const lost: string[] = []
  for (const { id, anchor } of comments) {
    if (anchor.quote === '') continue
    const at = findQuote(text, anchor)
    const from = places[at]
    const last = places[at + anchor.quote.length - 1]
    if (at < 0 || from === undefined || last === undefined) {
      lost.push(id)
      continue
    }
    const classes = id === current ? 'commented current' : 'commented'
    decorations.push(Decoration.inline(from, last + 1, { class: classes }, { comment: id }))
  }
  return { decorations: DecorationSet.create(doc, decorations), lost }
}

/** The transaction's word that these are the comments now. */
export function tellComments(state: EditorState, comments: AnchoredComment[], current: string | null) {
  return state.tr.setMeta(key, { comments, current }).setMeta('addToHistory', false)
}

/** Comments whose words are not in the text any more. */
export function lostComments(state: EditorState): string[] {
  return key.getState(state)?.lost ?? []
}

/** Where a comment's words stand. */
export function commentPlace(state: EditorState, comment: string): { from: number; to: number } | null {
  const [found] =
    key.getState(state)?.decorations.find(undefined, undefined, (spec) => spec.comment === comment) ?? []
  return found ? { from: found.from, to: found.to } : null
}

/** The comment the cursor stands in. */
export function commentAt(state: EditorState): string | null {
  const { from } = state.selection
  const [found] = key.getState(state)?.decorations.find(from, from) ?? []
  return (found?.spec as { comment?: string } | undefined)?.comment ?? null
}
