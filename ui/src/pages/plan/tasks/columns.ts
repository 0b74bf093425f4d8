/** The columns of the table of tasks, and what is typed into them. */
import type { Task } from '../../../generated/commands'
import { anyText, oneOf, type GridColumn, type GridEdit, type Understood } from '../../../kit/grid/types'
import { t } from '../../../words/words.svelte'
import type { TaskBook } from './book.svelte'
import { readMinutes, writeMinutes } from '../minutes'
import { phaseOptions } from './phases'

const minutesEdit: GridEdit = {
  understand: (text) => {
    const reading = readMinutes(text)
    return reading.kind === 'minutes'
      ? { kind: 'value', value: reading.minutes }
      : { kind: 'wrong', why: t('minutes-unreadable') }
  },
}

/** What stands for nothing in a list of words to choose from. */
const NONE = '–'

/** Numbers of tasks, as `1, 3`, for the tasks themselves. */
export function readNumbers(text: string, idAt: (number: number) => string | undefined): Understood {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '' && word !== NONE)
  const ids: string[] = []
  for (const word of words) {
    const id = /^\d+$/.test(word) ? idAt(Number(word)) : undefined
    if (id === undefined) return { kind: 'wrong', why: t('task-no-such-number', { text: word }) }
    if (!ids.includes(id)) ids.push(id)
  }
  return { kind: 'value', value: ids }
}

function partyEdit(book: TaskBook): GridEdit {
  const options = [
    { value: '', label: NONE },
    ...book.stakeholders.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const edit = oneOf(options, t('task-no-such-stakeholder'))
  return {
    options,
    understand: (text) => {
      const found = edit.understand(text.trim() === '' ? NONE : text)
      return found.kind === 'value' && found.value === '' ? { kind: 'value', value: null } : found
    },
  }
}

function supportEdit(book: TaskBook): GridEdit {
  return {
    understand: (text) => {
      const ids: string[] = []
      for (const word of text.split(';').map((one) => one.trim().toLowerCase())) {
        if (word === '') continue
        const found = book.stakeholders.find(({ name }) => name.toLowerCase() === word)
        if (!found) return { kind: 'wrong', why: t('task-no-such-stakeholder') }
        ids.push(found.id)
      }
      return { kind: 'value', value: ids }
    },
  }
}

function sectionEdit(book: TaskBook): GridEdit {
  return {
    understand: (text) => {
      const number = text.trim().replace(/\.$/, '')
      if (number === '' || number === NONE) return { kind: 'value', value: null }
      const head = book.plan.outline.find(({ place }) => place.number.toLowerCase() === number.toLowerCase())
      return head
        ? { kind: 'value', value: head.place.section }
        : { kind: 'wrong', why: t('task-no-such-section') }
    },
  }
}

export function taskColumns(book: TaskBook): GridColumn<Task>[] {
  const text = (
    id: 'title' | 'role' | 'trigger' | 'location',
    width: number,
    more: Partial<GridColumn<Task>> = {},
  ): GridColumn<Task> => ({
    id,
    title: t(`task-field-${id}`),
    width,
    sortable: true,
    read: (task) => task[id],
    edit: anyText,
    ...more,
  })
  return [
    {
      id: 'number',
      title: t('task-field-number'),
      width: 48,
      mono: true,
      read: (task) => String(book.number(task.id)),
    },
    text('title', 220, { grows: true }),
    {
      id: 'lead',
      title: t('task-field-lead'),
      width: 136,
      sortable: true,
      read: (task) => book.name(task.lead),
      edit: partyEdit(book),
    },
    text('role', 144),
    {
      id: 'target_min',
      title: t('task-field-target'),
      width: 100,
      mono: true,
      read: (task) => writeMinutes(task.target_min),
      edit: minutesEdit,
    },
    {
      id: 'takes_min',
      title: t('task-field-takes'),
      width: 88,
      mono: true,
      read: (task) => writeMinutes(task.takes_min),
      edit: minutesEdit,
    },
    {
      id: 'after',
      title: t('task-field-after'),
      width: 74,
      mono: true,
      read: (task) => book.numbers(task.after).join(', '),
      edit: { understand: (typed) => readNumbers(typed, (number) => book.tasks[number - 1]?.id) },
    },
    {
      id: 'to_check',
      title: t('task-field-check'),
      width: 92,
      read: (task) => (task.to_check ? t('task-to-check') : ''),
      edit: oneOf(
        [
          { value: 'yes', label: t('task-to-check') },
          { value: '', label: NONE },
        ],
        t('task-check-words'),
      ),
    },
    text('trigger', 210),
    {
      id: 'phase',
      title: t('task-field-phase'),
      width: 104,
      sortable: true,
      read: (task) => t(`task-phase-${task.phase}`),
      edit: oneOf(phaseOptions(), t('task-no-such-phase')),
    },
    {
      id: 'section_id',
      title: t('task-field-section'),
      width: 76,
      mono: true,
      read: (task) => book.section(task.section_id),
      edit: sectionEdit(book),
    },
    {
      id: 'support',
      title: t('task-field-support'),
      width: 180,
      hidden: true,
      read: (task) => task.support.map((id) => book.name(id)).join('; '),
      edit: supportEdit(book),
    },
    text('location', 150, { hidden: true }),
  ]
}

/** The changes of many cells as one patch for each task. */
export function taskPatches(
  changes: readonly { row: Task; column: string; value: unknown }[],
): { id: string; patch: Partial<Task> }[] {
  const patches = new Map<string, Partial<Task>>()
  for (const { row, column, value } of changes)
    patches.set(row.id, {
      ...patches.get(row.id),
      [column]: column === 'to_check' ? value === 'yes' : value,
    })
  return [...patches].map(([id, patch]) => ({ id, patch }))
}
