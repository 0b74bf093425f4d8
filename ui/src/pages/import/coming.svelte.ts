/** A file that is no spreadsheet under review: what it would become, and what the planner has decided so far. */
import type { ExchangeImported, ExchangeMode, ExchangePreview } from '../../generated/commands'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'
import { Reading, type FileGiven } from './reading.svelte'

export class Coming {
  readonly preview: ExchangePreview
  readonly #given: FileGiven
  mode = $state<ExchangeMode>('merge')
  /** Whether a merge removes what is here and not in the file. */
  remove = $state(false)
  /** What a new exercise is called. */
  name = $state('')

  constructor(preview: ExchangePreview, given: FileGiven) {
    this.preview = preview
    this.#given = given
    this.name = preview.name
  }

  get fileName(): string {
    return this.preview.file
  }
  /** Whether it changes the exercise that is here. */
  get merges(): boolean {
    return this.preview.here !== null && this.mode === 'merge'
  }

  /** Imports it as it was looked at; undefined where it was not done. A name nobody wrote is the program's to choose. */
  commit(): Promise<ExchangeImported | undefined> {
    const { here, name, sha256 } = this.preview
    const wanted = this.name.trim()
    return act('exchange_import', {
      ...this.#given,
      sha256,
      ...(here === null ? {} : { mode: this.mode }),
      ...(this.merges && this.remove ? { gone: 'remove' } : {}),
      ...(this.merges || wanted === '' || wanted === name ? {} : { called: wanted }),
    })
  }
}

const SHEETS = /\.(xlsx|xlsm|csv)$/i

/** Reads a file as what it is; rejects with a `Refusal`, and nothing is written either way. */
export async function readFile(name: string, given: FileGiven): Promise<Reading | Coming> {
  if (SHEETS.test(name)) return Reading.open(given)
  const preview = await host().call('exchange_preview', given)
  return preview.kind === 'spreadsheet' ? Reading.open(given) : new Coming(preview, given)
}
