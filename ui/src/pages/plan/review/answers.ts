/** Answers of a review, by section and question: which stand, what they come to, how far it is. */
import type {
  AnswerView,
  ReviewQuestion,
  ReviewVerdict,
  ReviewView,
  SectionHead,
} from '../../../generated/commands'

export const QUESTIONS: readonly ReviewQuestion[] = [
  'adequate',
  'feasible',
  'acceptable',
  'complete',
  'lawful',
  'inclusive',
]

/** What stands in one cell: of each reviewer the latest answer. */
export interface Standing {
  /** The gravest of the answers to the text as it is; to an earlier text where there are only such. */
  verdict: ReviewVerdict
  /** Whether every answer is about an earlier text. */
  stale: boolean
  answers: AnswerView[]
}

export const cellKey = (section: string, question: ReviewQuestion) => `${section} ${question}`

const GRAVITY: Record<ReviewVerdict, number> = { yes: 0, partly: 1, no: 2 }

/** The standing answers of a review, by cell. */
export function standing(view: ReviewView | undefined): Map<string, Standing> {
  const cells = new Map<string, Standing>()
  for (const answer of view?.answers ?? []) {
    if (answer.answered_again) continue
    const key = cellKey(answer.answer.section_id, answer.answer.question)
    cells.set(key, weigh([...(cells.get(key)?.answers ?? []), answer]))
  }
  return cells
}

function weigh(answers: AnswerView[]): Standing {
  const fresh = answers.filter((one) => !one.text_changed)
  const counted = fresh.length > 0 ? fresh : answers
  const verdict = counted
    .map((one) => one.answer.verdict)
    .reduce((one, other) => (GRAVITY[other] > GRAVITY[one] ? other : one))
  return { verdict, stale: fresh.length === 0, answers }
}

/** Whether questions are asked of a section: one that only holds others has nothing to answer for. */
export function isAsked(head: SectionHead, outline: readonly SectionHead[]): boolean {
  if (head.place.hidden) return false
  return head.written || !outline.some((other) => other.parent_id === head.place.section)
}

export interface Progress {
  asked: number
  answered: number
  /** Answered yes, partly and no. */
  yes: number
  partly: number
  no: number
}

/** How far a review has come. */
export function progress(sections: readonly string[], cells: ReadonlyMap<string, Standing>): Progress {
  const found = sections
    .flatMap((section) => QUESTIONS.map((question) => cells.get(cellKey(section, question))))
    .filter((cell) => cell !== undefined)
  const count = (verdict: ReviewVerdict) => found.filter((cell) => cell.verdict === verdict).length
  return {
    asked: sections.length * QUESTIONS.length,
    answered: found.length,
    yes: count('yes'),
    partly: count('partly'),
    no: count('no'),
  }
}
