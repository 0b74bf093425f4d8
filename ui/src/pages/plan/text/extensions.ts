/** The editor's whole vocabulary: what is not here cannot stand in a text. */
import { Extension, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { t } from '../../../words/words.svelte'
import { Comments } from './anchors'
import { Callout, CrossReference, Field, Figure, sectionName, type Around } from './nodes'
import { fieldRef } from './model'
import { Paste, type PasteHooks } from './paste'
import { Slash, type SlashHooks } from './slash'

/** What a list item, a cell and a callout may hold is what a section may hold. */
const cellAttributes = () => {
  const span = (name: 'colspan' | 'rowspan') => ({
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const said = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return said >= 1 && said <= 100 ? said : 1
    },
  })
  // The table commands look for a width and set it; it is never read and never kept.
  const colwidth = { default: null, parseHTML: () => null, renderHTML: () => ({}) }
  return { colspan: span('colspan'), rowspan: span('rowspan'), colwidth }
}

export interface Hooks {
  around: Around
  slash: SlashHooks
  paste: PasteHooks
  /** A comment whose words were clicked. */
  pickComment: (comment: string) => void
  /** Keys of the page that act inside the text. */
  keys: Record<string, () => boolean>
}

/** The words a filled-in piece stands for. */
export const leafText =
  ({ shows }: Around) =>
  (node: { type: { name: string }; attrs: Record<string, unknown> }): string => {
    if (node.type.name === 'crossReference') return sectionName(shows, String(node.attrs.section))
    const field = fieldRef(node.attrs.field)
    return (field && shows.text(field)) ?? String(node.attrs.last ?? '')
  }

export function extensions({ around, slash, paste, pickComment, keys }: Hooks): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    Underline,
    HardBreak,
    Heading.configure({ levels: [1, 2, 3] }).extend({
      renderHTML({ node, HTMLAttributes }) {
        // The section's own title is the page's heading; these stand below it.
        return [
          `h${Number(node.attrs.level) + 1}`,
          { ...HTMLAttributes, 'data-level': String(node.attrs.level) },
          0,
        ]
      },
      parseHTML() {
        return [1, 2, 3].flatMap((level) => [
          { tag: `h${level + 1}[data-level="${level}"]`, attrs: { level }, priority: 60 },
          { tag: `h${level}`, attrs: { level } },
        ])
      },
    }),
    BulletList,
    OrderedList.extend({
      addAttributes() {
        return {
          start: {
            default: 1,
            parseHTML: (element) => {
              const said = Number.parseInt(element.getAttribute('start') ?? '1', 10)
              return said >= 0 && said < 100_000 ? said : 1
            },
          },
        }
      },
    }),
    ListItem,
    ListKeymap,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => t('tick-off', { what: node.firstChild?.textContent || '…' }) },
    }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ addAttributes: cellAttributes }),
    TableCell.extend({ addAttributes: cellAttributes }),
    Callout,
    Figure.configure({ around }),
    Field.configure({ around }),
    CrossReference.configure({ around }),
    UndoRedo,
    Dropcursor,
    Gapcursor,
    Slash.configure(slash),
    Paste.configure(paste),
    Comments.configure({ leaf: leafText(around), pick: pickComment }),
    Extension.create({
      name: 'keys',
      priority: 1000,
      addKeyboardShortcuts: () => keys,
    }),
  ]
}
