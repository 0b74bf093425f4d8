/** What can be put into a text as a field, and the sections it can refer to. */
import type {
  Around,
  Contact,
  ContactPart,
  FieldRef,
  Figure,
  PlanDetail,
  PlanPart,
  TaskPart,
} from '../../../generated/commands'
import { t } from '../../../words/words.svelte'
import { writeMinutes } from '../minutes'
import type { Choice, FieldChoice } from '../text/choice'
import { fieldKey } from '../text/model'

const PLAN_PARTS: PlanPart[] = ['title', 'owner', 'version', 'next-review']
const CONTACT_PARTS: ContactPart[] = ['post-and-phone', 'phone', 'post']
const TASK_PARTS: TaskPart[] = ['target', 'title', 'lead']

const called = (contact: Contact) => contact.post || contact.name

/** Everything that can be put in, the nearest at hand first. */
export function fieldChoices(
  plan: PlanDetail,
  around: Around | undefined,
  figures: readonly Figure[],
): FieldChoice[] {
  const made: FieldChoice[] = []
  const add = (
    field: FieldRef,
    group: string,
    label: string,
    text: string,
    more: { detail?: string; words?: string; source?: string; to_check?: boolean } = {},
  ) => {
    const { detail, words, source = '', to_check = false } = more
    made.push({
      id: fieldKey(field),
      group,
      label,
      // What is shown is said once.
      ...(text === label ? {} : { value: to_check ? `${text} · ${t('to-be-checked')}` : text }),
      ...(detail === undefined ? {} : { detail }),
      ...(words === undefined ? {} : { words }),
      shown: { field, text, source, to_check, missing: false },
    })
  }

  const stakeholders = new Map((around?.stakeholders ?? []).map((one) => [one.id, one.name]))
  for (const contact of around?.contacts ?? []) {
    const phone = contact.phone || t('no-number-yet')
    const detail = stakeholders.get(contact.stakeholder_id) ?? ''
    for (const show of CONTACT_PARTS) {
      const text =
        show === 'post' ? called(contact) : show === 'phone' ? phone : `${called(contact)} · ${phone}`
      add({ of: 'contact', id: contact.id, show }, t('field-of-contact'), called(contact), text, {
        detail: [detail, t(`contact-part-${show}`)].filter(Boolean).join(' · '),
        words: `${detail} ${contact.name} ${contact.post}`,
      })
    }
  }
  plan.tasks.forEach((task, at) => {
    for (const show of TASK_PARTS) {
      if (show === 'target' && task.target_min === null) continue
      const lead = task.role || (task.lead ? (stakeholders.get(task.lead) ?? '') : '')
      if (show === 'lead' && lead === '') continue
      const text = show === 'title' ? task.title : show === 'lead' ? lead : writeMinutes(task.target_min ?? 0)
      add(
        { of: 'task', id: task.id, show },
        t('field-of-task'),
        `${at + 1} ${task.title || t('untitled')}`,
        text,
        {
          detail: [t(`task-part-${show}`), show === 'target' ? task.target_source : '']
            .filter(Boolean)
            .join(' · '),
          source: show === 'target' ? task.target_source : '',
          to_check: show === 'target' && task.to_check,
        },
      )
    }
  })
  for (const figure of figures) {
    const text = figure.unit === '' || figure.unit === '-' ? figure.value : `${figure.value} ${figure.unit}`
    add(
      { of: 'reference', key: figure.key },
      t('field-of-reference'),
      `${figure.subject}: ${figure.says}`,
      text,
      {
        detail: [t(`confidence-${figure.confidence}`), figure.source].filter(Boolean).join(' · '),
        words: `${figure.card} ${figure.note}`,
        source: figure.source,
        to_check: figure.confidence === 'K',
      },
    )
  }
  for (const stakeholder of around?.stakeholders ?? [])
    add(
      { of: 'stakeholder', id: stakeholder.id },
      t('field-of-stakeholder'),
      stakeholder.name,
      stakeholder.name,
    )
  for (const asset of around?.assets ?? [])
    add({ of: 'asset', id: asset.id }, t('field-of-asset'), asset.name, asset.name, { detail: asset.address })
  for (const show of PLAN_PARTS) {
    const text = {
      title: plan.plan.title,
      owner: plan.plan.owner,
      version: plan.latest ? String(plan.latest.number) : '',
      'next-review': plan.latest?.review_due ?? '',
    }[show]
    add({ of: 'plan', show }, t('field-of-plan'), t(`plan-part-${show}`), text)
  }
  return made
}

/** The sections of the plan, to refer to. */
export function sectionChoices(plan: PlanDetail, here: string): Choice[] {
  return plan.outline
    .filter((head) => head.place.section !== here)
    .map((head) => ({
      id: head.place.section,
      group: t(`part-${head.place.part}`),
      label: [head.place.number, head.title || t('untitled')].filter(Boolean).join(' '),
      ...(head.place.hidden ? { detail: t('section-hidden') } : {}),
    }))
}
