/** Makes the editor of a text. */
import { Editor } from '@tiptap/core'
import type { RichText } from '../../../generated/commands'
import { extensions, type Hooks } from './extensions'
import { editable } from './model'

interface Wanted {
  element: HTMLElement
  body: RichText
  manners: ReturnType<typeof manners>
  hooks: Hooks
  /** Something happened in it: `changed` is whether the text is another now. */
  onchange: (editor: Editor, changed: boolean) => void
  onfocus: (editor: Editor) => void
  onblur: () => void
}

/** How an editor behaves towards those who write and those who only read. */
export function manners(label: string, readOnly: boolean) {
  return {
    editable: !readOnly,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(readOnly),
        class: 'prose',
        spellcheck: 'true',
        tabindex: '0',
      },
    },
  }
}

/** The editor; throws where the text does not fit its vocabulary, so that nobody is shown half of one. */
export function makeEditor({ element, body, manners, hooks, onchange, onfocus, onblur }: Wanted): Editor {
  const made = new Editor({
    element,
    injectCSS: false,
    // Nobody asks what was deleted, and finding it out takes long in a long text.
    enableCoreExtensions: { delete: false },
    enablePasteRules: false,
    ...manners,
    extensions: extensions(hooks),
    content: editable(body) as never,
    onTransaction: ({ editor, transaction }) => onchange(editor, transaction.docChanged),
    onFocus: ({ editor }) => onfocus(editor),
    onBlur: onblur,
  })
  made.state.doc.check()
  return made
}
