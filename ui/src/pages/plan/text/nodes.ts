/** The nodes that no editor brings along: callouts, pictures, fields and references to sections. */
import { Node, mergeAttributes } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { FieldRef } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'
import { fieldRef } from './model'
import type { Shows } from './shows'

export const TONES = ['note', 'danger', 'rights'] as const

/** What the nodes need to be drawn, and whom they tell that they were opened. */
export interface Around {
  shows: Shows
  openField: (field: FieldRef) => void
  openSection: (section: string) => void
}

/** Something the reader must not miss. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      tone: {
        default: 'note',
        parseHTML: (element) => TONES.find((tone) => tone === element.getAttribute('data-tone')) ?? 'note',
        renderHTML: ({ tone }) => ({ 'data-tone': String(tone) }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'aside[data-tone]' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    return [
      'div',
      mergeAttributes(HTMLAttributes, {
        class: 'callout',
        role: 'group',
        'aria-label': t(`callout-${String(node.attrs.tone)}`),
      }),
      0,
    ]
  },
  addKeyboardShortcuts() {
    return {
      // An empty last line of a callout leads out of it.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        if (!empty || $from.parent.content.size > 0 || $from.depth < 2) return false
        const callout = $from.node(-1)
        if (callout.type.name !== this.name || $from.index(-1) !== callout.childCount - 1) return false
        if (callout.childCount === 1) return this.editor.commands.lift(this.name)
        return this.editor.commands.command(({ tr, dispatch }) => {
          if (dispatch) {
            const from = $from.before()
            tr.delete(from, $from.after())
            const after = tr.mapping.map($from.after(-1))
            const paragraph = $from.parent.type.create()
            tr.insert(after, paragraph)
            tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView()
          }
          return true
        })
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false
        if ($from.node(-1).type.name !== this.name || $from.index(-1) > 0) return false
        return this.editor.commands.lift(this.name)
      },
    }
  },
})

/** A piece of a line that is filled in; its words are drawn anew whenever they change. */
function chip(
  shows: Shows,
  node: ProseNode,
  draw: (span: HTMLElement, node: ProseNode) => void,
): {
  dom: HTMLElement
  update: (node: ProseNode) => boolean
  destroy: () => void
  ignoreMutation: () => boolean
} {
  const dom = document.createElement('span')
  let current = node
  const again = () => draw(dom, current)
  again()
  const stop = shows.hear(again)
  return {
    dom,
    update: (fresh) => {
      if (fresh.type !== current.type) return false
      current = fresh
      again()
      return true
    },
    destroy: stop,
    ignoreMutation: () => true,
  }
}

/** Something the workspace fills in. */
export const Field = Node.create<{ around: Around }>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      field: {
        default: null,
        parseHTML: (element) => {
          try {
            return fieldRef(JSON.parse(element.getAttribute('data-field') ?? ''))
          } catch {
            return null
          }
        },
        renderHTML: ({ field }) => ({ 'data-field': JSON.stringify(field) }),
      },
      last: {
        default: '',
        parseHTML: (element) => element.textContent ?? '',
        renderHTML: () => ({}),
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-field]',
        // What is no field stays as its words.
        getAttrs: (element) => {
          try {
            return fieldRef(JSON.parse(element.getAttribute('data-field') ?? '')) ? null : false
          } catch {
            return false
          }
        },
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    const field = fieldRef(node.attrs.field)
    return [
      'span',
      HTMLAttributes,
      (field && this.options.around.shows.text(field)) ?? String(node.attrs.last),
    ]
  },
  renderText({ node }) {
    const field = fieldRef(node.attrs.field)
    return (field && this.options.around.shows.text(field)) ?? String(node.attrs.last ?? '')
  },
  addNodeView() {
    const { around } = this.options
    return ({ node }) =>
      chip(around.shows, node, (span, { attrs }) => {
        const field = fieldRef(attrs.field)
        const value = field ? around.shows.field(field) : undefined
        const gone = value?.missing === true
        const words = (gone ? undefined : value?.text) ?? String(attrs.last ?? '')
        const more = gone ? t('field-gone') : value?.to_check ? t('to-be-checked') : ''
        span.className = gone ? 'chip gone' : 'chip'
        span.textContent = [words || t('field-empty'), more].filter(Boolean).join(' · ')
      })
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
        const field = fieldRef(selection.node.attrs.field)
        if (field) this.options.around.openField(field)
        return true
      },
    }
  },
})

/** The number and title of a section. */
export const CrossReference = Node.create<{ around: Around }>({
  name: 'crossReference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      section: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-section') ?? '',
        renderHTML: ({ section }) => ({ 'data-section': String(section) }),
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-section]',
        getAttrs: (element) =>
          /^[0-9a-f-]{36}$/.test(element.getAttribute('data-section') ?? '') ? null : false,
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['span', HTMLAttributes, sectionName(this.options.around.shows, String(node.attrs.section))]
  },
  renderText({ node }) {
    return sectionName(this.options.around.shows, String(node.attrs.section))
  },
  addNodeView() {
    const { around } = this.options
    return ({ node }) => {
      const view = chip(around.shows, node, (span, { attrs }) => {
        const section = String(attrs.section)
        const gone = around.shows.outlined && !around.shows.head(section)
        span.className = gone ? 'reference gone' : 'reference'
        span.dataset.to = section
        span.textContent = sectionName(around.shows, section)
      })
      view.dom.addEventListener('click', (event) => {
        if (event.button !== 0 || event.shiftKey || event.ctrlKey) return
        const section = view.dom.dataset.to ?? ''
        if (around.shows.head(section)) around.openSection(section)
      })
      return view
    }
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
        const section = String(selection.node.attrs.section)
        if (this.options.around.shows.head(section)) this.options.around.openSection(section)
        return true
      },
    }
  },
})

/** A section as a text names it: its number and its title. */
export function sectionName(shows: Shows, section: string): string {
  const head = shows.head(section)
  if (!head) return shows.outlined ? t('reference-gone') : '…'
  return [head.place.number, head.title || t('untitled')].filter(Boolean).join(' ')
}

/** A picture kept in the workspace, its caption and its words for those who cannot see it. */
export const Figure = Node.create<{ around: Around }>({
  name: 'figure',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    const said = (name: string) => ({
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
      renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: String(attrs[name]) }),
    })
    return { attachment: said('attachment'), alt: said('alt'), caption: said('caption') }
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-attachment]',
        getAttrs: (element) =>
          /^[0-9a-f]{64}$/.test(element.getAttribute('data-attachment') ?? '') ? null : false,
      },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes]
  },
  renderText({ node }) {
    return String(node.attrs.caption)
  },
  addNodeView() {
    const { around } = this.options
    return ({ node, getPos, editor, view }) => {
      let current = node
      const dom = document.createElement('figure')
      const picture = document.createElement('img')
      const missing = document.createElement('p')
      missing.className = 'missing'
      missing.hidden = true
      const box = (name: 'caption' | 'alt') => {
        const label = document.createElement('label')
        const word = document.createElement('span')
        word.textContent = t(`figure-${name}`)
        const input = document.createElement('input')
        input.placeholder = t(`figure-${name}-hint`)
        input.disabled = !editor.isEditable
        input.addEventListener('input', () => {
          const at = getPos()
          if (at !== undefined)
            view.dispatch(
              view.state.tr.setNodeMarkup(at, undefined, { ...current.attrs, [name]: input.value }),
            )
        })
        input.addEventListener('keydown', (event) => {
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault()
            behind(view, getPos(), event.key === 'Escape')
          }
          // What is typed here is the picture's, and no shortcut of the page.
          event.stopPropagation()
        })
        label.append(word, input)
        return { label, input }
      }
      const caption = box('caption')
      const alt = box('alt')
      dom.append(picture, missing, caption.label, alt.label)
      let shown = ''
      const draw = () => {
        const attrs = current.attrs as { attachment: string; alt: string; caption: string }
        picture.alt = attrs.alt || attrs.caption || t('figure')
        for (const [input, text] of [
          [caption.input, attrs.caption],
          [alt.input, attrs.alt],
        ] as const)
          if (input.value !== text) input.value = text
        if (shown === attrs.attachment) return
        shown = attrs.attachment
        around.shows.picture(attrs.attachment).then(
          (address) => {
            picture.src = address
          },
          () => {
            missing.textContent = t('figure-missing')
            missing.hidden = false
            picture.hidden = true
          },
        )
      }
      draw()
      return {
        dom,
        update: (fresh) => {
          if (fresh.type !== current.type) return false
          current = fresh
          draw()
          return true
        },
        selectNode: () => dom.classList.add('ProseMirror-selectednode'),
        deselectNode: () => dom.classList.remove('ProseMirror-selectednode'),
        stopEvent: (event) => event.target instanceof HTMLInputElement,
        ignoreMutation: () => true,
      }
    }
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
        const dom = this.editor.view.nodeDOM(selection.from)
        if (!(dom instanceof HTMLElement)) return false
        dom.querySelector('input')?.focus()
        return true
      },
    }
  },
})

/** Puts the cursor behind a picture, or takes hold of the picture itself. */
function behind(view: EditorView, at: number | undefined, hold: boolean): void {
  if (at === undefined) return
  const { tr, doc, schema } = view.state
  const after = at + (doc.nodeAt(at)?.nodeSize ?? 1)
  if (hold) tr.setSelection(NodeSelection.create(doc, at))
  else {
    const next = doc.resolve(after).nodeAfter
    const paragraph = schema.nodes.paragraph
    if (!next?.isTextblock && paragraph) tr.insert(after, paragraph.create())
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
  }
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/** Whether nothing is written: no word, no field, no picture. Asked at every keystroke, so it stops at the first. */
export function isUnwritten(doc: ProseNode): boolean {
  if (doc.isText) return (doc.text ?? '').trim() === ''
  if (['field', 'crossReference', 'figure'].includes(doc.type.name)) return false
  for (let at = 0; at < doc.childCount; at += 1) if (!isUnwritten(doc.child(at))) return false
  return true
}
