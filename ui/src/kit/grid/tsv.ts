/** Cells as spreadsheets put them on the clipboard: tabs between cells, quotes round cells with line breaks. */

/** The cells of a copied block, by line. */
export function readTsv(text: string): string[][] {
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? ''
    const line = lines.at(-1) ?? []
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t' || letter === '\n') {
      line.push(cell)
      cell = ''
      if (letter === '\n') lines.push([])
    } else cell += letter
  }
  lines.at(-1)?.push(cell)
  return lines
}

/** A block of cells for the clipboard. */
export function writeTsv(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return lines.map((line) => line.map(cell).join('\t')).join('\n')
}
