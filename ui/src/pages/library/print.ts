/** A form on paper: blank for a clipboard, or with what stands in it. */
import type { FormLine } from '../../generated/commands'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'
import { t } from '../../words/words.svelte'
import { handOut } from '../paper'
import type { Filled } from './answers'

interface Printed {
  /** What the file is called. */
  name: string
  answers?: Filled
  /** The plan that fills what is still open. */
  plan?: string | null
}

export async function printForm(
  form: Pick<FormLine, 'key' | 'title'>,
  { name, answers, plan }: Printed,
): Promise<string | undefined> {
  const request = { form: form.key, ...(plan ? { plan } : {}), ...(answers ? { answers } : {}) }
  return handOut({
    title: t('form-print-what', { form: form.title }),
    name,
    ending: 'pdf',
    save: (path) => act('report_form_save', { ...request, path }),
    fetch: () => host().fetch('report_form', request),
  })
}
