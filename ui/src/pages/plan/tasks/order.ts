/** In which order the table has its tasks, and what stands between them. */
import type { Task } from '../../../generated/commands'
import type { Divider } from '../../../kit/grid/dividers'
import { t } from '../../../words/words.svelte'
import type { TaskBook } from './book.svelte'
import { PHASES } from './phases'

export const ORDERS = ['plan', 'phase', 'section', 'target'] as const
export type TaskOrder = (typeof ORDERS)[number]

export function inOrder(book: TaskBook, order: TaskOrder): readonly Task[] {
  if (order === 'plan') return book.tasks
  const sections = new Map(book.plan.outline.map((head, index) => [head.place.section, index]))
  const place = (task: Task): number => {
    if (order === 'phase') return PHASES.indexOf(task.phase)
    if (order === 'target') return task.target_min ?? Infinity
    return sections.get(task.section_id ?? '') ?? Infinity
  }
  // Sorting is stable, so tasks of one place stay as the plan has them.
  return [...book.tasks].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

export function orderDividers(tasks: readonly Task[], order: TaskOrder, book: TaskBook): Divider[] {
  if (order !== 'phase' && order !== 'section') return []
  const titles = new Map(book.plan.outline.map((head) => [head.place.section, head.title]))
  const label = (task: Task) => {
    if (order === 'phase') return t(`task-phase-${task.phase}`)
    if (task.section_id === null) return t('task-no-section')
    return `${book.section(task.section_id)} ${titles.get(task.section_id) ?? ''}`.trim()
  }
  const dividers: Divider[] = []
  let last: string | undefined
  tasks.forEach((task, before) => {
    const here = label(task)
    if (here !== last) dividers.push({ before, label: here })
    last = here
  })
  return dividers
}
