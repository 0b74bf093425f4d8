/** A file that is no spreadsheet: what it would become, before anything is written. */
import type { ExchangePreview } from '../../generated/commands'
import { host } from '../../host/open'
import { Reading, type FileGiven } from './reading.svelte'

export interface Coming {
  preview: ExchangePreview
  given: FileGiven
}

const SHEETS = /\.(xlsx|xlsm|csv)$/i

/** Reads a file as what it is. */
export async function readFile(name: string, given: FileGiven): Promise<Reading | Coming> {
  if (SHEETS.test(name)) return Reading.open(given)
  const preview = await host().call('exchange_preview', given)
  return preview.kind === 'spreadsheet' ? Reading.open(given) : { preview, given }
}
