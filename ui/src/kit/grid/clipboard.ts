/** A block of cells on the clipboard: as text for everybody, as a table for those who read one. */
import { readInert } from '../inert'
import { readTsv, writeTsv } from './tsv'

export interface Copied {
  cells: string[][]
  /** Whether it was copied from a grid of this program, so that its texts are written as the program writes them. */
  own: boolean
}

const MARK = 'data-muster-cells'

/** What was copied; nothing where the clipboard has no text. */
export function readClipboard(data: DataTransfer | null): Copied | null {
  const text = data?.getData('text/plain') ?? ''
  const html = data?.getData('text/html') ?? ''
  const own = html.includes(MARK)
  // A word processor copies a table as lines without tabs, and tells its cells only as a table.
  const table = !text.includes('\t') && /<table/i.test(html) ? readTable(html) : null
  if (table) return { cells: table, own }
  return text === '' ? null : { cells: readTsv(text), own }
}

export function writeClipboard(data: DataTransfer, cells: readonly (readonly string[])[]): void {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
  const rows = cells.map((line) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  data.setData('text/plain', writeTsv(cells))
  data.setData('text/html', `<table ${MARK}>${rows.join('')}</table>`)
}

/** The texts of the first table; null where it is a single cell, which is text. */
function readTable(html: string): string[][] | null {
  // A document that is parsed runs no scripts and loads nothing.
  const table = readInert(html).querySelector('table')
  if (!table) return null
  const lines: string[][] = []
  for (const row of table.rows) {
    const line: string[] = []
    for (const cell of row.cells) {
      for (const br of cell.querySelectorAll('br')) br.replaceWith('\n')
      const text = (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim()
      line.push(text, ...Array.from({ length: Math.max(0, Math.min(cell.colSpan, 50) - 1) }, () => ''))
    }
    lines.push(line)
  }
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? lines : null
}
