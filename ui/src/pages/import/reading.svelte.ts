/** A spreadsheet under review: what it would become, and what the planner has decided so far. */
import type {
  Choices,
  Field,
  HeaderChoice,
  ProfileLine,
  Review,
  SheetChoice,
  ZeroChoice,
} from '../../generated/commands'
import { refusal, type Refusal } from '../../host/host'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'

/** A file as it comes: its path where the system gives one, else its content. */
export type FileGiven = { path: string } | { name: string; base64: string }

const NOTHING_DECIDED: Choices = { name: null, sheets: {}, answers: {}, zero: null, first_date: null }
const NO_CHOICE: SheetChoice = { take: null, header: null, columns: {}, day: null }

/** A row of the book that could be StartEx. */
export interface ZeroCandidate {
  sheet: string
  row: number
  read: string
  why: string
}

/**
 * The candidates for StartEx: the one in force and its alternatives. Those known before keep their places, so
 * that choosing one moves nothing; `why` is the reason for which it was first offered.
 */
export function candidatesOf(review: Review, known: readonly ZeroCandidate[]): ZeroCandidate[] {
  const zero = review.zero
  if (!zero) return []
  const { sheet, row } = zero
  const offered: ZeroCandidate[] = [
    ...(sheet === null || row === null ? [] : [{ sheet, row, read: zero.read, why: zero.why }]),
    ...zero.alternatives,
  ]
  const same = (one: ZeroCandidate) => (other: ZeroCandidate) =>
    one.sheet === other.sheet && one.row === other.row
  const taken = new Set(review.sheets.filter((one) => one.taken).map((one) => one.name))
  return [...known.filter((one) => taken.has(one.sheet)), ...offered.filter((one) => !known.some(same(one)))]
}

export class Reading {
  readonly token: string
  readonly fileName: string
  review = $state.raw<Review>() as Review
  choices = $state.raw<Choices>(NOTHING_DECIDED)
  failure = $state.raw<Refusal>()
  /** Whether the book is being read again with what was just decided. */
  revising = $state(false)
  /** Every moment that was offered as StartEx, in the order in which each was first offered. */
  candidates = $state.raw<readonly ZeroCandidate[]>([])
  #question = 0

  private constructor(token: string, fileName: string, review: Review) {
    this.token = token
    this.fileName = fileName
    this.review = review
    this.candidates = candidatesOf(review, [])
  }

  /** Reads a file; rejects with a `Refusal`, and nothing is written either way. */
  static async open(file: FileGiven): Promise<Reading> {
    const opened = await host().call('import_open', file)
    return new Reading(opened.token, opened.file, opened.review)
  }

  /** What was decided about a sheet. */
  sheet(name: string): SheetChoice {
    return this.choices.sheets[name] ?? NO_CHOICE
  }

  take(sheet: string, taken: boolean): void {
    this.#decideSheet(sheet, { take: taken })
  }
  headings(sheet: string, header: HeaderChoice): void {
    // Columns were decided under the old headings.
    this.#decideSheet(sheet, { header, columns: {} })
  }
  column(sheet: string, letter: string, field: Field | null): void {
    const columns = { ...this.sheet(sheet).columns }
    // One column serves one field: the other one that had it goes back to being the planner's own.
    for (const other of this.review.sheets.find((one) => one.name === sheet)?.columns ?? [])
      if (field !== null && other.field === field && other.letter !== letter) columns[other.letter] = null
    columns[letter] = field
    this.#decideSheet(sheet, { columns })
  }
  day(sheet: string, day: string): void {
    this.#decideSheet(sheet, { day: day.trim() === '' ? null : day.trim() })
  }
  answer(question: string, option: string): void {
    this.#decide({ answers: { ...this.choices.answers, [question]: option } })
  }
  zero(zero: ZeroChoice | null): void {
    this.#decide({ zero })
  }
  firstDate(date: string): void {
    this.#decide({ first_date: date === '' ? null : date })
  }
  name(name: string): void {
    this.#decide({ name: name.trim() === '' ? null : name.trim() })
  }

  #decideSheet(name: string, decided: Partial<SheetChoice>): void {
    this.#decide({ sheets: { ...this.choices.sheets, [name]: { ...this.sheet(name), ...decided } } })
  }

  #decide(decided: Partial<Choices>): void {
    this.choices = { ...this.choices, ...decided }
    void this.revise()
  }

  /** Reads the book again with what was decided; an answer to earlier decisions is dropped. */
  async revise(): Promise<void> {
    const question = (this.#question += 1)
    this.revising = true
    try {
      const review = await host().call('import_revise', this.#request())
      if (question !== this.#question) return
      this.review = review
      this.candidates = candidatesOf(review, this.candidates)
      this.failure = undefined
    } catch (thrown) {
      if (question === this.#question) this.failure = refusal(thrown)
    } finally {
      if (question === this.#question) this.revising = false
    }
  }

  /** Imports it; the exercise that came of it, or undefined. */
  async commit(): Promise<string | undefined> {
    return (await act('import_commit', this.#request()))?.exercise ?? undefined
  }

  /** Lets go of the book. */
  async cancel(): Promise<void> {
    await act('import_cancel', { token: this.token })
  }

  /** Keeps the mapping of this book for books to come. */
  keep(name: string): Promise<ProfileLine | undefined> {
    return act('import_profile_keep', { ...this.#request(), name })
  }

  #request() {
    return { token: this.token, choices: this.choices }
  }
}
