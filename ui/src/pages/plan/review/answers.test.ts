import { describe, expect, it } from 'vitest'
import type { AnswerView, ReviewVerdict, ReviewView, SectionHead } from '../../../generated/commands'
import { cellKey, isAsked, progress, standing } from './answers'

function answer(verdict: ReviewVerdict, more: Partial<AnswerView> = {}, by = 'Ana'): AnswerView {
  return {
    answer: {
      id: '',
      review_id: '',
      section_id: 'one',
      question: 'adequate',
      verdict,
      note: '',
      by,
      at: 0,
      section_sha256: '',
    },
    section_title: 'One',
    text_changed: false,
    answered_again: false,
    ...more,
  }
}
const cell = (...answers: AnswerView[]) =>
  standing({ answers } as unknown as ReviewView).get(cellKey('one', 'adequate'))

describe('a cell', () => {
  it('shows what its reviewer said last', () => {
    expect(cell(answer('no', { answered_again: true }), answer('yes'))?.verdict).toBe('yes')
  })

  it('shows the gravest answer of several reviewers', () => {
    expect(cell(answer('yes'), answer('no', {}, 'Ben'), answer('partly', {}, 'Eva'))?.verdict).toBe('no')
  })

  it('lets an answer to the text as it is count before one to an earlier text', () => {
    const both = cell(answer('no', { text_changed: true }), answer('yes', {}, 'Ben'))
    expect([both?.verdict, both?.stale]).toEqual(['yes', false])
    expect(cell(answer('no', { text_changed: true }))?.stale).toBe(true)
  })
})

const head = (section: string, written: boolean, parent_id: string | null = null, hidden = false) =>
  ({ place: { section, hidden }, written, parent_id }) as SectionHead

it('asks nothing of a section that only holds others, nor of a hidden one', () => {
  const outline = [head('holder', false), head('inside', false, 'holder'), head('hidden', true, null, true)]
  expect(outline.map((one) => isAsked(one, outline))).toEqual([false, true, false])
})

it('says how many of all questions are answered', () => {
  const cells = standing({ answers: [answer('partly')] } as unknown as ReviewView)
  expect(progress(['one', 'two'], cells)).toEqual({ asked: 12, answered: 1, yes: 0, partly: 1, no: 0 })
})
