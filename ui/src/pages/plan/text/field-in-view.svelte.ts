/** The field that is looked at: the cursor holds it, or the pointer is over it. */
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { FieldRef, FieldValue } from '../../../generated/commands'
import { fieldRef } from './model'
import type { Shows } from './shows'

export class FieldInView {
  shown = $state.raw<{
    field: FieldRef
    value: FieldValue | undefined
    at: DOMRect
    /** Whether the cursor has taken hold of it. */
    held: boolean
  } | null>(null)
  #shows: Shows

  constructor(shows: Shows) {
    this.#shows = shows
  }

  #show(field: FieldRef, dom: Element, held: boolean): void {
    this.shown = { field, value: this.#shows.field(field), at: dom.getBoundingClientRect(), held }
  }

  /** Looks at what the cursor took hold of. */
  follow({ state, view }: Editor): void {
    const { selection } = state
    const field =
      selection instanceof NodeSelection && selection.node.type.name === 'field'
        ? fieldRef(selection.node.attrs.field)
        : null
    const dom = field && view.nodeDOM(selection.from)
    if (field && dom instanceof HTMLElement && view.hasFocus()) this.#show(field, dom, true)
    else this.letGo()
  }

  /** Looks at what the pointer is over, unless the cursor holds one. */
  hover(event: MouseEvent, { state, view }: Editor): void {
    if (this.shown?.held) return
    const chip = event.target instanceof Element ? event.target.closest('.chip') : null
    const field = chip && fieldRef(state.doc.nodeAt(view.posAtDOM(chip, 0))?.attrs.field)
    if (chip && field) this.#show(field, chip, false)
    else if (!chip) this.shown = null
  }

  /** The cursor holds none any more. */
  letGo(): void {
    if (this.shown?.held) this.shown = null
  }

  hide(): void {
    this.shown = null
  }
}
