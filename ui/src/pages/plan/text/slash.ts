/** A slash at the beginning of a word opens a menu of what can be put there; typing on narrows it. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'

export interface SlashState {
  /** Where the slash stands. */
  from: number
  /** Where what was typed after it ends. */
  to: number
  query: string
}

export interface SlashHooks {
  /** Told whenever the menu opens, changes or closes. */
  change: (state: SlashState | null) => void
  /** A key while it is open; true if it was taken. */
  key: (event: KeyboardEvent) => boolean
}

const key = new PluginKey<SlashState | null>('slash')

function readOn(state: EditorState, from: number): SlashState | null {
  const { selection } = state
  const { $from } = selection
  if (!selection.empty || from >= $from.pos || from < $from.start()) return null
  const typed = state.doc.textBetween(from, $from.pos, '\n', '\ufffc')
  return /^\/[^\s/\ufffc]{0,24}$/.test(typed) ? { from, to: $from.pos, query: typed.slice(1) } : null
}

export const Slash = Extension.create<SlashHooks>({
  name: 'slash',
  addProseMirrorPlugins() {
    const { change, key: onkey } = this.options
    return [
      new Plugin<SlashState | null>({
        key,
        state: {
          init: () => null,
          apply(tr, slash, _, state) {
            const told = tr.getMeta(key) as 'close' | { open: number } | undefined
            if (told === 'close') return null
            if (told) return readOn(state, told.open)
            return slash && readOn(state, tr.mapping.map(slash.from, -1))
          },
        },
        props: {
          handleTextInput(view, from, to, text) {
            if (text !== '/' || from !== to) return false
            const $from = view.state.doc.resolve(from)
            const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc')
            if (!/(^|[\s\ufffc])$/.test(before)) return false
            view.dispatch(view.state.tr.insertText('/', from).setMeta(key, { open: from }))
            return true
          },
          handleKeyDown: (view, event) => {
            if (!key.getState(view.state)) return false
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(key, 'close'))
              event.stopPropagation()
              return true
            }
            return onkey(event)
          },
        },
        view: () => {
          let last: SlashState | null = null
          return {
            update: (view) => {
              const now = key.getState(view.state) ?? null
              if (now === last) return
              last = now
              change(now)
            },
            destroy: () => last && change(null),
          }
        },
      }),
    ]
  },
})
