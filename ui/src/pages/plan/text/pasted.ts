/**
 * What is pasted from elsewhere: headings, lists, tables, bold, italics and underlining come in, everything else
 * stays outside. The HTML is read in a document that runs and loads nothing, and only its words and its shape
 * are taken from it.
 */
import type { RichText, TextBlock, TextInline, TextMark } from '../../../generated/commands'
import { readInert } from '../../../kit/inert'
import { DEEPEST, MOST_BLOCKS, MOST_CHARACTERS, size, type LooseNode } from './model'

/** More than this is not even read: no section holds what is in it. */
export const MOST_MARKUP = 40_000_000

export interface Pasted {
  content: TextBlock[]
  /** Pictures that were left out. */
  pictures: number
}

/** Why a paste is refused. */
export type PasteFault = 'too-long'

type Marks = ReadonlySet<TextMark['type']>

interface Line {
  marks: Marks
  /** Whether spaces and line ends are kept as they are. */
  kept: boolean
}

/** A point of one of Word's lists, which are paragraphs with a style. */
interface WordPoint {
  level: number
  /** The number it shows; null for a bullet. */
  number: number | null
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE HEAD TITLE META LINK TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG MATH AUDIO VIDEO CANVAS SELECT BUTTON TEXTAREA DEL XML O:P'.split(
    ' ',
  ),
)

/** The text of some HTML. */
export function readHtml(html: string): Pasted | PasteFault {
  if (html.length > MOST_MARKUP) return 'too-long'
  // What Word writes for old browsers only is a comment, and its lists' markers stand between two of them.
  const page = readInert(html)
  const reader = new Reader()
  const content = reader.blocks(page.body, { marks: new Set(), kept: false }, 0)
  return within(content) ? { content, pictures: reader.pictures } : 'too-long'
}

/** The text of some plain words: a paragraph a line. */
export function readPlain(text: string): Pasted | PasteFault {
  if (text.length > MOST_CHARACTERS * 2) return 'too-long'
  const content = text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .filter((line) => line.trim() !== '')
    .map((line): TextBlock => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return within(content) ? { content, pictures: 0 } : 'too-long'
}

function within(content: TextBlock[]): boolean {
  const { characters, blocks } = size(content as LooseNode[])
  return characters <= MOST_CHARACTERS && blocks <= MOST_BLOCKS
}

/** Whether HTML was copied out of an editor like this one, which reads it best by itself. */
export function isOwn(html: string): boolean {
  return html.includes('data-pm-slice')
}

class Reader {
  pictures = 0

  /** The blocks in an element. */
  blocks(element: Element, line: Line, depth: number): TextBlock[] {
    const found: TextBlock[] = []
    const loose: TextInline[] = []
    let points: { point: WordPoint; content: TextBlock[] }[] = []
    const closePoints = () => {
      if (points.length > 0) found.push(...wordList(points))
      points = []
    }
    const close = () => {
      const content = trimmed(loose.splice(0))
      if (content.length === 0) return
      closePoints()
      found.push({ type: 'paragraph', content })
    }
    for (const child of element.childNodes) {
      if (!(child instanceof Element)) {
        this.#words(child, line, loose)
        continue
      }
      if (isSilent(child)) continue
      if (!isBlock(child)) {
        this.#inline(child, line, loose, depth, (content) => {
          close()
          closePoints()
          found.push(...content)
        })
        continue
      }
      close()
      const point = wordPoint(child)
      if (point && depth < DEEPEST - 2) {
        const content = this.#line(child, line)
        points.push({ point, content: [{ type: 'paragraph', content }] })
        continue
      }
      closePoints()
      found.push(...this.#block(child, line, depth))
    }
    close()
    closePoints()
    return found
  }

  #block(element: Element, outer: Line, depth: number): TextBlock[] {
    const line = { ...outer, marks: marksOf(element, outer.marks) }
    const tag = element.tagName
    const heading = headingLevel(element)
    if (heading !== null && !element.querySelector('table, ul, ol, p')) {
      // A heading is heavy by itself.
      const marks = new Set([...line.marks].filter((mark) => mark !== 'bold'))
      const content = this.#line(element, { ...line, marks }).map(withoutBold)
      return content.length > 0 ? [{ type: 'heading', attrs: { level: heading }, content }] : []
    }
    // What stands too deep to be kept so is kept as plain paragraphs.
    const mayNest = depth < DEEPEST - 2
    if (tag === 'UL' || tag === 'OL')
      return mayNest ? this.#list(element, line, depth) : this.blocks(element, line, depth)
    if (tag === 'TABLE') return depth === 0 ? this.#table(element, line) : this.#cells(element, line, depth)
    if (tag === 'HR') return []
    if (tag === 'PRE') return this.blocks(element, { ...line, kept: true }, depth)
    return this.blocks(element, line, depth)
  }

  #list(element: Element, line: Line, depth: number): TextBlock[] {
    const ordered = element.tagName === 'OL'
    const items: { content: TextBlock[]; checked: boolean | null }[] = []
    for (const child of element.children) {
      if (isSilent(child)) continue
      if (child.tagName === 'LI') {
        const box = child.querySelector(
          ':scope > input[type=checkbox], :scope > label > input[type=checkbox]',
        )
        const said = child.getAttribute('data-checked')
        const checked = box ? box.hasAttribute('checked') : said === null ? null : said !== 'false'
        const content = this.blocks(child, { ...line, marks: marksOf(child, line.marks) }, depth + 1)
        items.push({ content: paragraphFirst(content), checked })
      } else {
        // Word and old editors put the inner list beside the point it belongs to.
        const inner = this.#block(child, line, depth + 1)
        const last = items.at(-1)
        if (last) last.content.push(...inner)
        else items.push({ content: paragraphFirst(inner), checked: null })
      }
    }
    if (items.length === 0) return []
    if (items.every((item) => item.checked !== null))
      return [
        {
          type: 'taskList',
          content: items.map(({ content, checked }) => ({
            type: 'taskItem',
            attrs: { checked: checked === true },
            content,
          })),
        },
      ]
    const content = items.map((item) => ({ type: 'listItem' as const, content: item.content }))
    if (!ordered) return [{ type: 'bulletList', content }]
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
    return [{ type: 'orderedList', attrs: { start: start >= 0 && start < 100_000 ? start : 1 }, content }]
  }

  #table(element: Element, line: Line): TextBlock[] {
    const rows = rowsOf(element)
    const content = rows
      .map((row) => ({
        type: 'tableRow' as const,
        content: [...row.children]
          .filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
          .map((cell) => {
            const inner = this.blocks(cell, { ...line, marks: marksOf(cell, line.marks) }, 1)
            const heads = cell.tagName === 'TH' || row.parentElement?.tagName === 'THEAD'
            return {
              type: heads ? ('tableHeader' as const) : ('tableCell' as const),
              attrs: { colspan: span(cell, 'colspan', 100), rowspan: span(cell, 'rowspan', 1000) },
              content: inner.length > 0 ? inner : [{ type: 'paragraph' as const, content: [] }],
            }
          }),
      }))
      .filter((row) => row.content.length > 0)
    if (content.length === 0) return []
    // A table of one cell is a frame around words.
    const [first] = content
    if (content.length === 1 && first?.content.length === 1) return first.content[0]?.content ?? []
    return [{ type: 'table', content }]
  }

  /** A table inside another: its cells one after the other. */
  #cells(element: Element, line: Line, depth: number): TextBlock[] {
    return rowsOf(element).flatMap((row) =>
      [...row.children].flatMap((cell) => this.blocks(cell, line, depth)),
    )
  }

  /** The pieces of one line. */
  #line(element: Element, outer: Line): TextInline[] {
    const line = { ...outer, marks: marksOf(element, outer.marks) }
    const pieces: TextInline[] = []
    const walk = (from: Element, at: Line) => {
      for (const child of from.childNodes) {
        if (!(child instanceof Element)) this.#words(child, at, pieces)
        else if (isSilent(child)) continue
        else if (child.tagName === 'BR') pieces.push({ type: 'hardBreak' })
        else if (child.tagName === 'IMG') this.pictures += 1
        else walk(child, { ...at, marks: marksOf(child, at.marks) })
      }
    }
    walk(element, line)
    return trimmed(pieces)
  }

  #inline(
    element: Element,
    outer: Line,
    loose: TextInline[],
    depth: number,
    between: (content: TextBlock[]) => void,
  ): void {
    if (element.tagName === 'BR') return void loose.push({ type: 'hardBreak' })
    if (element.tagName === 'IMG') return void (this.pictures += 1)
    if (element.tagName === 'INPUT') return
    const line = { ...outer, marks: marksOf(element, outer.marks) }
    // Some editors wrap whole pages into one inline element.
    if (hasBlock(element)) {
      between(this.blocks(element, line, depth))
      return
    }
    for (const child of element.childNodes) {
      if (!(child instanceof Element)) this.#words(child, line, loose)
      else if (!isSilent(child)) this.#inline(child, line, loose, depth, between)
    }
  }

  #words(node: ChildNode, line: Line, into: TextInline[]): void {
    if (node.nodeType !== 3) return
    const raw = node.textContent ?? ''
    if (line.kept) {
      raw.split(/\r\n?|\n/).forEach((part, place) => {
        if (place > 0) into.push({ type: 'hardBreak' })
        if (part !== '') into.push(piece(part, line.marks))
      })
      return
    }
    // A space that must not break stands alone in French; a row of them is Word's way of indenting.
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ').replace(/\u00a0{2,}|[ ]\u00a0|\u00a0[ ]/g, ' ')
    if (text !== '') into.push(piece(text, line.marks))
  }
}

function piece(text: string, marks: Marks): TextInline {
  return marks.size === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: [...marks].map((type) => ({ type })) }
}

function withoutBold(one: TextInline): TextInline {
  if (one.type !== 'text' || !one.marks) return one
  const marks = one.marks.filter((mark) => mark.type !== 'bold')
  return marks.length > 0 ? { ...one, marks } : { type: 'text', text: one.text }
}

const sameMarks = (one: TextMark[] = [], other: TextMark[] = []) =>
  one.length === other.length && one.every((mark) => other.some(({ type }) => type === mark.type))

/** Pieces of a line joined where they are alike, without spaces and line ends at either end. */
function trimmed(pieces: TextInline[]): TextInline[] {
  const joined: TextInline[] = []
  for (const one of pieces) {
    const last = joined.at(-1)
    if (one.type !== 'text') {
      joined.push(one)
      continue
    }
    const after =
      last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '))
    const text = after ? one.text.replace(/^ +/, '') : one.text
    if (text === '') continue
    if (last?.type === 'text' && sameMarks(last.marks, one.marks))
      joined[joined.length - 1] = { ...last, text: last.text + text }
    else joined.push({ ...one, text })
  }
  for (let last = joined.at(-1); last; last = joined.at(-1)) {
    if (last.type === 'hardBreak') {
      joined.pop()
      continue
    }
    if (last.type !== 'text') break
    const text = last.text.replace(/[ \u00a0]+$/, '')
    if (text === last.text) break
    if (text === '') joined.pop()
    else joined[joined.length - 1] = { ...last, text }
  }
  while (joined[0]?.type === 'hardBreak') joined.shift()
  const [first] = joined
  if (first?.type === 'text' && /^\u00a0/.test(first.text)) {
    const text = first.text.replace(/^[ \u00a0]+/, '')
    if (text === '') joined.shift()
    else joined[0] = { ...first, text }
  }
  return joined
}

function paragraphFirst(content: TextBlock[]): TextBlock[] {
  return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph', content: [] }, ...content]
}

const styleOf = (element: Element) => element.getAttribute('style') ?? ''
const isBlock = (element: Element) => BLOCKS.has(element.tagName)
const hasBlock = (element: Element) => {
  for (const inner of element.getElementsByTagName('*')) if (isBlock(inner)) return true
  return false
}

function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true
  const style = styleOf(element)
  if (
    style !== '' &&
    /mso-list:\s*ignore|(?:^|[;\s])display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|header|footer)/i.test(
      style,
    )
  )
    return true
  const named = element.getAttribute('class') ?? ''
  return /MsoCommentReference|msocomanchor|msocomtxt/.test(named)
}

function marksOf(element: Element, outer: Marks): Marks {
  const marks = new Set(outer)
  const tag = element.tagName
  if (tag === 'B' || tag === 'STRONG') marks.add('bold')
  if (tag === 'I' || tag === 'EM') marks.add('italic')
  if (tag === 'U') marks.add('underline')
  const style = styleOf(element)
  if (style !== '') {
    const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(style)?.[1]
    if (weight !== undefined)
      if (/^(bold|bolder|[6-9]\d\d)$/i.test(weight)) marks.add('bold')
      else if (/^(normal|lighter|[1-5]\d\d)$/i.test(weight)) marks.delete('bold')
    const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(style)?.[1]
    if (slant !== undefined)
      if (/italic|oblique/i.test(slant)) marks.add('italic')
      else if (/normal/i.test(slant)) marks.delete('italic')
    // The line under a link belongs to the link.
    if (
      tag !== 'A' &&
      !element.closest('a') &&
      /(?:^|[;\s])text-decoration(?:-line)?:[^;]*underline/i.test(style)
    )
      marks.add('underline')
  }
  if (tag === 'A' || (marks.has('underline') && element.closest('a'))) marks.delete('underline')
  return marks.size === outer.size && [...marks].every((mark) => outer.has(mark)) ? outer : marks
}

function headingLevel(element: Element): number | null {
  const tag = /^H([1-6])$/.exec(element.tagName)?.[1]
  if (tag !== undefined) return Math.min(Number(tag), 3)
  if (element.tagName !== 'P') return null
  const named = element.getAttribute('class') ?? ''
  const word = /^Mso(?:Heading|Title)|^Heading([1-9])$/i.exec(named)
  if (word) return Math.min(Number(word[1] ?? 1), 3)
  const outline = /mso-outline-level:\s*([1-9])/i.exec(styleOf(element))?.[1]
  return outline === undefined ? null : Math.min(Number(outline), 3)
}

function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((part) =>
    part.tagName === 'TR'
      ? [part]
      : /^(THEAD|TBODY|TFOOT)$/.test(part.tagName)
        ? [...part.children].filter((row) => row.tagName === 'TR')
        : [],
  )
}

function span(cell: Element, name: string, most: number): number {
  const said = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return said >= 1 ? Math.min(said, most) : 1
}

/** What a paragraph says about its place in one of Word's lists; null where it is in none. */
function wordPoint(element: Element): WordPoint | null {
  if (!/^(P|DIV|H[1-6])$/.test(element.tagName)) return null
  const style = styleOf(element)
  const level = /mso-list:\s*[^;]*?\blevel(\d+)/i.exec(style)?.[1]
  if (level === undefined || headingLevel(element) !== null) return null
  let marker = ''
  for (const inner of element.getElementsByTagName('span'))
    if (/mso-list:\s*ignore/i.test(styleOf(inner))) {
      marker = (inner.textContent ?? '').replace(/[\s\u00a0]+/g, '')
      break
    }
  return { level: Math.min(Number(level), 8), number: markerNumber(marker) }
}

/** The number a marker such as `3.`, `(b)` or `iv)` stands for; null for a bullet. */
function markerNumber(marker: string): number | null {
  const bare = /^\(?((?:\d+\.)*\d+|[a-z]{1,4})[.):]?$/i.exec(marker)
  const said = bare?.[1]
  // A lone `o` is Word's hollow bullet.
  if (said === undefined || marker === 'o') return null
  const number = /(\d+)$/.exec(said)?.[1]
  if (number !== undefined) return Number(number)
  const roman = romanNumber(said.toLowerCase())
  if (roman !== null && said.length > 1) return roman
  if (said.toLowerCase() === 'i') return 1
  return said.length === 1 ? said.toLowerCase().charCodeAt(0) - 96 : null
}

function romanNumber(text: string): number | null {
  if (!/^(x{0,3})(ix|iv|v?i{0,3})$/.test(text) || text === '') return null
  const value: Record<string, number> = { i: 1, v: 5, x: 10 }
  return [...text].reduce((sum, letter, at) => {
    const own = value[letter] ?? 0
    const next = value[text[at + 1] ?? ''] ?? 0
    return sum + (own < next ? -own : own)
  }, 0)
}

/** Paragraphs that Word calls list points, as lists inside each other. */
function wordList(points: { point: WordPoint; content: TextBlock[] }[]): TextBlock[] {
  const found: TextBlock[] = []
  let at = 0
  while (at < points.length) {
    const first = points[at]
    if (!first) break
    const { level, number } = first.point
    const items: TextBlock[][] = []
    for (let one = points[at]; one; one = points[at]) {
      if (one.point.level < level) break
      if (one.point.level > level) {
        const from = at
        while ((points[at]?.point.level ?? 0) > level) at += 1
        items.at(-1)?.push(...wordList(points.slice(from, at)))
        continue
      }
      if ((one.point.number === null) !== (number === null)) break
      items.push([...one.content])
      at += 1
    }
    const content = items.map((item) => ({ type: 'listItem' as const, content: item }))
    found.push(
      number === null
        ? { type: 'bulletList', content }
        : { type: 'orderedList', attrs: { start: number }, content },
    )
  }
  return found
}

/** What was pasted, as a text of its own. */
export const asText = (pasted: Pasted): RichText => ({ type: 'doc', content: pasted.content })
