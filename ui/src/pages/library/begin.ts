/** Begins a form: made at once, so that what is typed into it has a place to be kept. */
import type { Action } from '../../actions/registry.svelte'
import FilePenLine from '@lucide/svelte/icons/file-pen-line'
import { act } from '../../live/act.svelte'
import { app } from '../../shell/app.svelte'
import { go } from '../../shell/route.svelte'
import { writeReal } from '../../time/story'
import { t } from '../../words/words.svelte'
import { begun } from './answers'
import { SHEETS, type Sheet } from './sheets'

/** What the settings call somebody without a name. */
const UNNAMED = 'unnamed'

export async function beginForm(sheet: Sheet): Promise<void> {
  const now = writeReal(Date.now())
  const name = app.state?.name ?? UNNAMED
  const patch = {
    form: sheet.key,
    title: t('form-called', { form: sheet.title, when: now }),
    filled: begun(sheet, now, name === UNNAMED ? '' : name),
  }
  // A form that belongs to no plan has no home, which the generated type does not know.
  const made = await act('form_filled_create', { patch } as never)
  if (made) go({ page: 'form', id: made.id })
}

/** Every form can be begun from everywhere: a threat call does not wait until its page is found. */
export function beginActions(): Action[] {
  return SHEETS.map((sheet) => ({
    id: `form-begin-${sheet.key}`,
    label: t('form-begin-one', { form: sheet.title }),
    icon: FilePenLine,
    group: 'everywhere',
    available: () => app.workspace !== null && app.mayWrite,
    perform: () => beginForm(sheet),
  }))
}
