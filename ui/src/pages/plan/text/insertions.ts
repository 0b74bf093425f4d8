/** What can be put into a text: offered by the toolbar and by the slash menu, from one list. */
import BookMarked from '@lucide/svelte/icons/book-marked'
import Braces from '@lucide/svelte/icons/braces'
import Heading1 from '@lucide/svelte/icons/heading-1'
import Heading2 from '@lucide/svelte/icons/heading-2'
import Heading3 from '@lucide/svelte/icons/heading-3'
import Image from '@lucide/svelte/icons/image'
import Info from '@lucide/svelte/icons/info'
import List from '@lucide/svelte/icons/list'
import ListChecks from '@lucide/svelte/icons/list-checks'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import Scale from '@lucide/svelte/icons/scale'
import Table from '@lucide/svelte/icons/table'
import TriangleAlert from '@lucide/svelte/icons/triangle-alert'
import type { Editor } from '@tiptap/core'
import type { TextTone } from '../../../generated/commands'
import type { Icon } from '../../../kit/icon'
import { t } from '../../../words/words.svelte'

export interface InsertHooks {
  field: () => void
  reference: () => void
  picture: () => void
}

export interface Insertion {
  id: string
  label: string
  icon: Icon
  perform: () => void
}

const TONE_ICONS: Record<TextTone, Icon> = { note: Info, danger: TriangleAlert, rights: Scale }
const HEADING_ICONS: Icon[] = [Heading1, Heading2, Heading3]

export function insertions(editor: Editor, hooks: InsertHooks): Insertion[] {
  const chain = () => editor.chain().focus()
  const callout = (tone: TextTone): Insertion => ({
    id: `callout-${tone}`,
    label: t('insert-callout', { tone: t(`callout-${tone}`) }),
    icon: TONE_ICONS[tone],
    perform: () => {
      if (editor.isActive('callout')) chain().updateAttributes('callout', { tone }).run()
      else chain().wrapIn('callout', { tone }).run()
    },
  })
  return [
    ...([1, 2, 3] as const).map((level) => ({
      id: `heading-${level}`,
      label: t('style-heading', { level }),
      icon: HEADING_ICONS[level - 1] ?? Heading1,
      perform: () => void chain().setHeading({ level }).run(),
    })),
    {
      id: 'bulletList',
      label: t('tool-bulletList'),
      icon: List,
      perform: () => void chain().toggleBulletList().run(),
    },
    {
      id: 'orderedList',
      label: t('tool-orderedList'),
      icon: ListOrdered,
      perform: () => void chain().toggleOrderedList().run(),
    },
    {
      id: 'taskList',
      label: t('tool-taskList'),
      icon: ListChecks,
      perform: () => void chain().toggleTaskList().run(),
    },
    {
      id: 'table',
      label: t('table'),
      icon: Table,
      perform: () => void chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    callout('note'),
    callout('danger'),
    callout('rights'),
    { id: 'picture', label: t('tool-picture'), icon: Image, perform: hooks.picture },
    { id: 'field', label: t('tool-field'), icon: Braces, perform: hooks.field },
    { id: 'crossReference', label: t('tool-crossReference'), icon: BookMarked, perform: hooks.reference },
  ]
}
