import { describe, expect, it } from 'vitest'
import type { TextBlock } from '../../../generated/commands'
import { readHtml, readPlain, type Pasted } from './pasted'

function read(html: string): Pasted {
  const pasted = readHtml(html)
  if (typeof pasted === 'string') throw new Error(pasted)
  return pasted
}

/** A text as one reads it: `h1 Title`, `- point`, `1. step`, `| cell |`. */
function draw(blocks: readonly TextBlock[], indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const text = block.content
          .map((one) => {
            if (one.type === 'hardBreak') return '⏎'
            if (one.type !== 'text') return `{${one.type}}`
            const marks = (one.marks ?? []).map(({ type }) => type[0] ?? '').sort()
            return marks.length > 0 ? `<${marks.join('')}>${one.text}</>` : one.text
          })
          .join('')
        return [`${indent}${block.type === 'heading' ? `h${block.attrs.level} ` : ''}${text}`]
      }
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item, at) => {
          const mark = block.type === 'bulletList' ? '- ' : `${block.attrs.start + at}. `
          const [first = '', ...rest] = draw(item.content)
          return [`${indent}${mark}${first}`, ...rest.map((line) => `${indent}  ${line}`)]
        })
      case 'taskList':
        return block.content.flatMap((item) => [
          `${indent}[${item.attrs.checked ? 'x' : ' '}] ${draw(item.content).join(' / ')}`,
        ])
      case 'table':
        return block.content.map(
          (row) =>
            `${indent}|${row.content
              .map(
                (cell) =>
                  `${cell.type === 'tableHeader' ? '#' : ''}${cell.attrs.colspan > 1 ? `(${cell.attrs.colspan})` : ''}${draw(cell.content).join(' / ')}`,
              )
              .join('|')}|`,
        )
      case 'callout':
        return draw(block.content, `${indent}! `)
      case 'figure':
        return [`${indent}[figure]`]
    }
  })
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>Drone over the<span style='mso-spacerun:yes'>  </span>bowl<o:p></o:p></h1>
<p class=MsoNormal>Whoever sees it <b style='mso-bidi-font-weight:normal'>reports</b> to <u>control</u>,
<i>at once</i>: <a href="http://example.org/x"><span style='text-decoration:underline;color:blue'>see the
card</span></a>.<span class=MsoCommentReference><a style='mso-comment-reference:A_1' href="#_msocom_1">[A1]</a></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Where</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><!--[endif]-->which stand</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><!--[endif]-->Height</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp;</span></span>Grade</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp;</span></span>on what grounds</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;&nbsp;</span></span>Decide</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><thead><tr><td colspan=2><p class=MsoNormal><b>Who</b></p></td></tr></thead>
<tr><td><p class=MsoNormal>Silver</p></td><td><p class=MsoNormal>4410</p><p class=MsoNormal>4411</p></td></tr></table>
<p class=MsoNormal style='display:none'>hidden</p>
<p class=MsoNormal><img width=10 src="file:///C:/x.png" onerror="alert(1)"><script>alert(1)</script>After <del>gone</del><ins>come</ins></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>what a reviewer said</p></div></div>
<!--EndFragment--></body></html>`

describe('a text out of Word', () => {
  it('keeps its headings, lists, tables and marks, and nothing else', () => {
    const { content, pictures } = read(WORD)
    expect(draw(content)).toEqual([
      'h1 Drone over the bowl',
      'Whoever sees it <b>reports</> to <u>control</>, <i>at once</>: see the card.',
      '- Where',
      '  - which stand',
      '- Height',
      '3. Grade',
      '  1. on what grounds',
      '4. Decide',
      '|#(2)<b>Who</>|',
      '|Silver|4410 / 4411|',
      'After come',
    ])
    expect(pictures).toBe(1)
    expect(JSON.stringify(content)).not.toMatch(/alert|example\.org|mso|style|hidden|reviewer/)
  })

  it('that no section holds is refused as a whole', () => {
    expect(readHtml(`<p>${'a long word '.repeat(100_000)}</p>`)).toBe('too-long')
    expect(readPlain('x\n'.repeat(20_001))).toBe('too-long')
  })
})

describe('a text out of a web page', () => {
  it('keeps nested lists, also those that stand beside their point', () => {
    expect(draw(read('<ul><li>a<ul><li>b</li></ul></li><ol start=4><li>c</li></ol></ul>').content)).toEqual([
      '- a',
      '  - b',
      '  4. c',
    ])
  })

  it('keeps checklists', () => {
    const html = '<ul><li><input type="checkbox" checked> done</li><li><input type="checkbox">open</li></ul>'
    expect(draw(read(html).content)).toEqual(['[x] done', '[ ] open'])
  })

  it('takes words loose between blocks as paragraphs, and line ends as line ends', () => {
    expect(draw(read('one <b>two</b><p>three<br>four<br></p>five').content)).toEqual([
      'one <b>two</>',
      'three⏎four',
      'five',
    ])
  })

  it('is not heavy because an editor wraps it in a light b', () => {
    const html =
      '<b style="font-weight:normal"><p><span style="font-weight:700">bold</span> and <span style="font-style:italic">not</span></p></b>'
    expect(draw(read(html).content)).toEqual(['<b>bold</> and <i>not</>'])
  })

  it('unpacks tables inside tables and tables that are only frames', () => {
    expect(
      draw(
        read('<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')
          .content,
      ),
    ).toEqual(['|a|b / c|'])
    expect(draw(read('<table><tr><td><p>framed</p></td></tr></table>').content)).toEqual(['framed'])
  })

  it('never nests deeper than the program keeps', () => {
    const { content } = read(`${'<ul><li>x'.repeat(40)}${'</li></ul>'.repeat(40)}`)
    let depth = 0
    for (let at: unknown = content; Array.isArray(at) && at.length > 0; depth += 1)
      at = (at as { content?: unknown }[]).at(-1)?.content
    expect(depth).toBeLessThan(30)
  })
})

describe('plain words', () => {
  it('are a paragraph a line', () => {
    const pasted = readPlain('one\r\n\r\ntwo\tthree\n')
    expect(typeof pasted === 'string' ? pasted : draw(pasted.content)).toEqual(['one', 'two three'])
  })
})
