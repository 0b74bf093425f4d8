/** An exercise's MSEL as a spreadsheet, to where the person wants it. */
import type { Exercise } from '../../generated/commands'
import { refusal } from '../../host/host'
import { host } from '../../host/open'
import { download, fileName } from '../../kit/download'
import { act } from '../../live/act.svelte'
import { say, sayRefusal } from '../../live/say.svelte'
import { t } from '../../words/words.svelte'
import { workbookFile } from '../files'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function exportMsel(exercise: Exercise): Promise<void> {
  const name = fileName(`${exercise.name} MSEL`, 'xlsx')
  const dialogs = host().dialogs
  if (dialogs) {
    const path = await dialogs.save(t('export'), workbookFile(), name)
    const saved = path && (await act('export_msel_save', { exercise: exercise.id, path }))
    if (saved) say({ tone: 'done', text: t('saved-to', { path: saved.path }) })
    return
  }
  try {
    download(await host().fetch('export_msel', { exercise: exercise.id }), name, XLSX)
    say({ tone: 'done', text: t('downloaded', { name }) })
  } catch (thrown) {
    sayRefusal(refusal(thrown))
  }
}
