/** An exercise's MSEL as a spreadsheet, to where the person wants it. */
import type { Exercise } from '../../generated/commands'
import { host } from '../../host/open'
import { act } from '../../live/act.svelte'
import { t } from '../../words/words.svelte'
import { handOut } from '../paper'

export const exportMsel = ({ id, name }: Exercise): Promise<string | undefined> =>
  handOut({
    title: t('export'),
    name: `${name} MSEL`,
    ending: 'xlsx',
    save: (path) => act('export_msel_save', { exercise: id, path }),
    fetch: () => host().fetch('export_msel', { exercise: id }),
  })
