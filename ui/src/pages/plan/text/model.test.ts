import { describe, expect, it } from 'vitest'
import type { RichText } from '../../../generated/commands'
import { editable, fieldRef, sameText, size, tidy, type LooseNode } from './model'

const paragraph = (text: string): LooseNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('what the editor hands over', () => {
  it('is kept without the attributes it adds for itself', () => {
    const doc: LooseNode = {
      type: 'doc',
      attrs: { id: 'x' },
      content: [
        { type: 'paragraph', attrs: { textAlign: null }, content: [{ type: 'text', text: 'a', marks: [] }] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 2, rowspan: 1, colwidth: [12], align: 'left' },
                  content: [paragraph('head')],
                },
              ],
            },
          ],
        },
        { type: 'orderedList', attrs: { start: 3, type: null }, content: [{ type: 'listItem' }] },
      ],
    }
    expect(tidy(doc)).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 2, rowspan: 1 },
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'head' }] }],
                },
              ],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [] }] }],
        },
      ],
    })
  })

  it('loses nodes and marks the program does not name, and empty pieces of text', () => {
    const doc: LooseNode = {
      type: 'doc',
      content: [
        { type: 'iframe', attrs: { src: 'http://example.org' } },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '' },
            { type: 'image', attrs: { src: 'x' } },
            { type: 'text', text: 'kept', marks: [{ type: 'link' }, { type: 'bold' }] },
          ],
        },
        { type: 'figure', attrs: { attachment: '../../etc/passwd' } },
      ],
    }
    expect(tidy(doc).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'kept', marks: [{ type: 'bold' }] }] },
    ])
  })

  it('is unwritten where it is one empty paragraph', () => {
    expect(tidy({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({ type: 'doc', content: [] })
  })

  it('keeps what a field shows now, and its last words where the thing is gone', () => {
    const field = (last: string): LooseNode => ({
      type: 'paragraph',
      content: [{ type: 'field', attrs: { field: { of: 'plan', show: 'title', extra: 1 }, last } }],
    })
    const shown = tidy({ type: 'doc', content: [field('old')] }, () => 'new')
    expect(shown.content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'field', attrs: { field: { of: 'plan', show: 'title' }, last: 'new' } }],
      },
    ])
    expect(JSON.stringify(tidy({ type: 'doc', content: [field('old')] }))).toContain('"last":"old"')
  })
})

describe('a field', () => {
  it('is one the program knows, or none', () => {
    expect(fieldRef({ of: 'contact', id: 'x', show: 'phone' })).toEqual({
      of: 'contact',
      id: 'x',
      show: 'phone',
    })
    for (const strange of [
      null,
      'contact',
      { of: 'contact', id: 'x' },
      { of: 'contact', id: 4, show: 'phone' },
      { of: 'plan', show: 'secret' },
      { of: 'file' },
    ])
      expect(fieldRef(strange)).toBeNull()
  })
})

describe('a kept text', () => {
  const kept: RichText = {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 }, content: [] }] }],
      },
      { type: 'callout', attrs: { tone: 'danger' }, content: [] },
      { type: 'bulletList', content: [] },
      { type: 'table', content: [] },
    ],
  }

  it('is made to fit the editor: an item begins with a paragraph, and nothing is empty', () => {
    expect(editable(kept)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 }, content: [] }],
            },
          ],
        },
        { type: 'callout', attrs: { tone: 'danger' }, content: [{ type: 'paragraph', content: [] }] },
      ],
    })
    expect(editable({ type: 'doc', content: [] }).content).toEqual([{ type: 'paragraph' }])
  })

  it('is the same text whatever order its marks are written in', () => {
    const marked = (marks: ('bold' | 'italic')[]): RichText => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: marks.map((type) => ({ type })) }] },
      ],
    })
    expect(sameText(marked(['bold', 'italic']), marked(['italic', 'bold']))).toBe(true)
    expect(sameText(marked(['bold']), marked([]))).toBe(false)
  })

  it('is measured in characters and blocks', () => {
    expect(size([paragraph('four'), { type: 'callout', content: [paragraph('ab')] }])).toEqual({
      characters: 6,
      blocks: 3,
    })
  })
})
