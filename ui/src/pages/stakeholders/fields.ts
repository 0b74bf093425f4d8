/** The columns of contacts, sites and resources. */
import type { Asset, Contact, Resource, Stakeholder } from '../../generated/commands'
import { anyText, oneOf, type GridColumn } from '../../kit/grid/types'
import { t } from '../../words/words.svelte'
import { readCount } from '../plan/means/count'

export function contactColumns(): GridColumn<Contact>[] {
  const text = (
    id: Exclude<keyof Contact, 'id' | 'stakeholder_id'>,
    width: number,
    more: Partial<GridColumn<Contact>> = {},
  ): GridColumn<Contact> => ({
    id,
    title: t(`contact-${id}`),
    width,
    sortable: true,
    read: (contact) => contact[id],
    edit: anyText,
    ...more,
  })
  return [
    text('post', 150, { grows: true }),
    text('name', 140),
    text('phone', 124, { mono: true }),
    text('phone_other', 124, { mono: true }),
    text('radio', 96, { mono: true }),
    text('email', 150),
    text('hours', 84),
    text('notes', 160),
  ]
}

export function siteColumns(): GridColumn<Asset>[] {
  const text = (
    id: Exclude<keyof Asset, 'id'>,
    width: number,
    more: Partial<GridColumn<Asset>> = {},
  ): GridColumn<Asset> => ({
    id,
    title: t(`site-${id}`),
    width,
    sortable: true,
    read: (site) => site[id],
    edit: anyText,
    ...more,
  })
  return [text('name', 220, { grows: true }), text('kind', 160), text('address', 260), text('notes', 260)]
}

/** What stands for nobody in a list of names. */
const NOBODY = '–'

export function resourceColumns(stakeholders: readonly Stakeholder[]): GridColumn<Resource>[] {
  const text = (
    id: 'name' | 'unit' | 'location' | 'notes',
    width: number,
    more: Partial<GridColumn<Resource>> = {},
  ): GridColumn<Resource> => ({
    id,
    title: t(`resource-${id}`),
    width,
    sortable: true,
    read: (resource) => resource[id],
    edit: anyText,
    ...more,
  })
  const names = new Map(stakeholders.map((one) => [one.id, one.name]))
  const options = [
    { value: '', label: NOBODY },
    ...stakeholders.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const holder = oneOf(options, t('task-no-such-stakeholder'))
  return [
    text('name', 240, { grows: true }),
    {
      id: 'count',
      title: t('resource-count'),
      width: 96,
      mono: true,
      sortable: true,
      read: (resource) => (resource.count === null ? '' : String(resource.count)),
      edit: { understand: readCount },
    },
    text('unit', 110),
    text('location', 200),
    {
      id: 'holder',
      title: t('resource-holder'),
      width: 180,
      sortable: true,
      read: (resource) => names.get(resource.holder ?? '') ?? '',
      edit: {
        options,
        understand: (typed) => {
          const found = holder.understand(typed.trim() === '' ? NOBODY : typed)
          return found.kind === 'value' && found.value === '' ? { kind: 'value', value: null } : found
        },
      },
    },
    text('notes', 220),
  ]
}
