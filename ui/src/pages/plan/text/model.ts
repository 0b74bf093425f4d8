/**
 * Between the editor's nodes and the text that is kept: the same JSON, with nothing in it that the program does
 * not name. What the editor adds for itself (column widths, alignments, nulls) is left out on the way.
 */
import type { FieldRef, RichText, TextBlock, TextInline, TextMark } from '../../../generated/commands'

/** A node as the editor hands it over; nothing about it is certain. */
export interface LooseNode {
  type?: string | undefined
  attrs?: Record<string, unknown> | undefined
  content?: LooseNode[] | undefined
  text?: string | undefined
  marks?: { type: string; attrs?: unknown }[] | undefined
}

/** How large a section may be; the program refuses more. */
export const MOST_CHARACTERS = 1_000_000
export const MOST_BLOCKS = 20_000
/** How deep lists, tables and callouts may stand inside each other. */
export const DEEPEST = 12

const MARKS = ['bold', 'italic', 'underline'] as const
const TONES = ['note', 'danger', 'rights'] as const
const isText = (value: unknown): value is string => typeof value === 'string'
const text = (value: unknown) => (isText(value) ? value : '')
const count = (value: unknown, most: number) =>
  typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : 1

/** What a field shows, if it is one the program knows; anything else is none. */
export function fieldRef(value: unknown): FieldRef | null {
  if (typeof value !== 'object' || value === null) return null
  const { of, id, show, key } = value as Record<string, unknown>
  const shows = <Part extends string>(parts: readonly Part[]) => parts.find((part) => part === show)
  switch (of) {
    case 'contact': {
      const part = shows(['post', 'phone', 'post-and-phone'] as const)
      return isText(id) && part ? { of, id, show: part } : null
    }
    case 'task': {
      const part = shows(['title', 'target', 'lead'] as const)
      return isText(id) && part ? { of, id, show: part } : null
    }
    case 'stakeholder':
    case 'asset':
      return isText(id) ? { of, id } : null
    case 'reference':
      return isText(key) ? { of, key } : null
    case 'plan': {
      const part = shows(['title', 'owner', 'version', 'next-review'] as const)
      return part ? { of, show: part } : null
    }
    default:
      return null
  }
}

/** A field by one word, to find what it shows. */
export function fieldKey(field: FieldRef): string {
  switch (field.of) {
    case 'contact':
    case 'task':
      return `${field.of} ${field.id} ${field.show}`
    case 'stakeholder':
    case 'asset':
      return `${field.of} ${field.id}`
    case 'reference':
      return `${field.of} ${field.key}`
    case 'plan':
      return `${field.of} ${field.show}`
  }
}

/** What a field shows now, in words; undefined where that is not known or the thing is gone. */
export type LastShown = (field: FieldRef) => string | undefined

/** The text as it is kept. An unwritten one has no blocks. */
export function tidy(doc: LooseNode, shown: LastShown = () => undefined): RichText {
  return bodyOf(blocks(doc.content, shown))
}

/** Blocks as a text. */
export function bodyOf(content: TextBlock[]): RichText {
  const [only] = content
  const unwritten = content.length === 1 && only?.type === 'paragraph' && only.content.length === 0
  return { type: 'doc', content: unwritten ? [] : content }
}

function blocks(nodes: LooseNode[] | undefined, shown: LastShown): TextBlock[] {
  return (nodes ?? []).flatMap((node) => tidyBlock(node, shown) ?? [])
}

/** A place that holds blocks always holds one. */
function filledBlocks(nodes: LooseNode[] | undefined, shown: LastShown): TextBlock[] {
  const found = blocks(nodes, shown)
  return found.length > 0 ? found : [{ type: 'paragraph', content: [] }]
}

/** One block as it is kept; null where it is none that the program names. */
export function tidyBlock(node: LooseNode, shown: LastShown): TextBlock | null {
  const attrs = node.attrs ?? {}
  const inner = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inline(inner, shown) }
    case 'heading':
      return { type: 'heading', attrs: { level: count(attrs.level, 3) }, content: inline(inner, shown) }
    case 'bulletList':
      return { type: 'bulletList', content: items(inner, shown) }
    case 'orderedList': {
      const start = typeof attrs.start === 'number' && attrs.start >= 0 ? Math.floor(attrs.start) : 1
      return { type: 'orderedList', attrs: { start }, content: items(inner, shown) }
    }
    case 'taskList':
      return {
        type: 'taskList',
        content: inner
          .filter((item) => item.type === 'taskItem')
          .map((item) => ({
            type: 'taskItem',
            attrs: { checked: item.attrs?.checked === true },
            content: filledBlocks(item.content, shown),
          })),
      }
    case 'table':
      return {
        type: 'table',
        content: inner
          .filter((row) => row.type === 'tableRow')
          .map((row) => ({
            type: 'tableRow',
            content: (row.content ?? []).flatMap((cell) => {
              const { type } = cell
              if (type !== 'tableHeader' && type !== 'tableCell') return []
              const span = {
                colspan: count(cell.attrs?.colspan, 100),
                rowspan: count(cell.attrs?.rowspan, 1000),
              }
              return [{ type, attrs: span, content: filledBlocks(cell.content, shown) }]
            }),
          })),
      }
    case 'callout': {
      const tone = TONES.find((one) => one === attrs.tone) ?? 'note'
      return { type: 'callout', attrs: { tone }, content: filledBlocks(inner, shown) }
    }
    case 'figure': {
      const attachment = text(attrs.attachment)
      if (!/^[0-9a-f]{64}$/.test(attachment)) return null
      return { type: 'figure', attrs: { attachment, alt: text(attrs.alt), caption: text(attrs.caption) } }
    }
    default:
      return null
  }
}

function items(nodes: LooseNode[], shown: LastShown) {
  return nodes
    .filter((item) => item.type === 'listItem')
    .map((item) => ({ type: 'listItem' as const, content: filledBlocks(item.content, shown) }))
}

function inline(nodes: LooseNode[], shown: LastShown): TextInline[] {
  return nodes.flatMap((node): TextInline[] => {
    switch (node.type) {
      case 'text': {
        if (!isText(node.text) || node.text === '') return []
        const marks: TextMark[] = MARKS.filter((mark) => node.marks?.some((one) => one.type === mark)).map(
          (type) => ({ type }),
        )
        return [{ type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }]
      }
      case 'hardBreak':
        return [{ type: 'hardBreak' }]
      case 'field': {
        const field = fieldRef(node.attrs?.field)
        if (!field) return []
        return [{ type: 'field', attrs: { field, last: shown(field) ?? text(node.attrs?.last) } }]
      }
      case 'crossReference': {
        const section = text(node.attrs?.section)
        return section ? [{ type: 'crossReference', attrs: { section } }] : []
      }
      default:
        return []
    }
  })
}

/** The kept text as the editor takes it: a list item begins with a paragraph, and nothing is empty. */
export function editable(kept: RichText): LooseNode {
  const tidied = tidy(kept as LooseNode)
  return { type: 'doc', content: openBlocks(tidied.content) }
}

const emptyParagraph = (): LooseNode => ({ type: 'paragraph' })

function openBlocks(content: TextBlock[]): LooseNode[] {
  const opened = content.flatMap((one): LooseNode[] => {
    switch (one.type) {
      case 'bulletList':
      case 'orderedList':
      case 'taskList': {
        const inside = one.content.map((item) => ({ ...item, content: openItem(item.content) }))
        return inside.length > 0 ? [{ ...one, content: inside } as LooseNode] : []
      }
      case 'table': {
        const rows = one.content.filter((row) => row.content.length > 0)
        if (rows.length === 0) return []
        return [
          {
            type: 'table',
            content: rows.map((row) => ({
              type: 'tableRow',
              content: row.content.map((cell) => ({ ...cell, content: openBlocks(cell.content) })),
            })),
          },
        ]
      }
      case 'callout':
        return [{ ...one, content: openBlocks(one.content) }]
      default:
        return [one as LooseNode]
    }
  })
  return opened.length > 0 ? opened : [emptyParagraph()]
}

function openItem(content: TextBlock[]): LooseNode[] {
  const opened = openBlocks(content)
  return opened[0]?.type === 'paragraph' ? opened : [emptyParagraph(), ...opened]
}

/** Whether two kept texts are the same. */
export function sameText(one: RichText, other: RichText): boolean {
  return JSON.stringify(tidy(one as LooseNode)) === JSON.stringify(tidy(other as LooseNode))
}

/** How large a text is: its characters, and its blocks in all. */
export function size(content: readonly LooseNode[]): { characters: number; blocks: number } {
  const sum = { characters: 0, blocks: 0 }
  const open = [...content]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') sum.characters += node.text?.length ?? 0
    else if (!['hardBreak', 'field', 'crossReference', 'tableRow'].includes(node.type ?? '')) sum.blocks += 1
    for (const inner of node.content ?? []) open.push(inner)
  }
  return sum
}

/** Its words, a line for each paragraph. */
export function plainWords(content: readonly LooseNode[]): string {
  const lines: string[] = []
  const walk = (nodes: readonly LooseNode[]) => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading')
        lines.push(
          (node.content ?? [])
            .map((one) =>
              one.type === 'text' ? one.text : one.type === 'hardBreak' ? '\n' : text(one.attrs?.last),
            )
            .join(''),
        )
      else if (node.type === 'figure') lines.push(text(node.attrs?.caption))
      else walk(node.content ?? [])
    }
  }
  walk(content)
  return lines.join('\n')
}
