/** What the program found in a plan's tasks, by task and in words. */
import type { PlanFact, Task } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'
import { isWrong } from '../facts'
import type { TaskBook } from './book.svelte'
import { writeMinutes } from '../minutes'

/** Facts that concern a task, by its identity; what a resource lacks concerns every task that needs it. */
export function factsByTask(
  facts: readonly PlanFact[],
  tasks: readonly Task[],
): ReadonlyMap<string, readonly PlanFact[]> {
  const found = new Map<string, PlanFact[]>()
  const put = (task: string, fact: PlanFact) => found.set(task, [...(found.get(task) ?? []), fact])
  for (const fact of facts)
    if (fact.fact === 'tasks-in-a-ring') fact.tasks.forEach((task) => put(task, fact))
    else if (fact.fact === 'resource-short' || fact.fact === 'resource-uncounted')
      for (const task of tasks) {
        if (task.resources.some(({ resource }) => resource === fact.resource)) put(task.id, fact)
      }
    else if ('task' in fact) put(fact.task, fact)
  return found
}

/** What contradicts itself, in full: said one by one. */
const LOUD = ['tasks-in-a-ring', 'target-too-early', 'resource-short'] as const
/** What is missing: counted by kind. */
const QUIET = [
  'task-without-title',
  'task-without-lead',
  'task-without-target',
  'task-without-section',
  'resource-uncounted',
  'target-to-check',
  'lead-not-in-directory',
] as const

/** One line of the strip of checks. */
export interface Check {
  key: string
  wrong: boolean
  /** Whether it is a contradiction, said in full. */
  loud: boolean
  text: string
  /** The tasks it leads to, one after the other. */
  tasks: string[]
}

/** Every fact about tasks as the strip says it, what is wrong first. */
export function checks(book: TaskBook): Check[] {
  const loud = book.facts.flatMap((fact, index): Check[] => {
    const text = inWords(fact, book)
    if (text === undefined || !LOUD.some((kind) => kind === fact.fact)) return []
    return [{ key: `${fact.fact}-${index}`, wrong: true, loud: true, text, tasks: concerned(fact, book) }]
  })
  const quiet = QUIET.flatMap((kind): Check[] => {
    const facts = book.facts.filter((fact) => fact.fact === kind)
    if (facts.length === 0) return []
    const wrong = facts.some(isWrong)
    const text = t(`task-count-${kind}`, { count: facts.length })
    return [{ key: kind, wrong, loud: false, text, tasks: facts.flatMap((fact) => concerned(fact, book)) }]
  })
  return [...loud, ...quiet]
}

function concerned(fact: PlanFact, book: TaskBook): string[] {
  if (fact.fact === 'tasks-in-a-ring') return fact.tasks
  if ('task' in fact) return [fact.task]
  if ('resource' in fact)
    return book.tasks
      .filter((task) => task.resources.some(({ resource }) => resource === fact.resource))
      .map((task) => task.id)
  return []
}

/** A fact in words, where it is one that stands beside a field. */
export function inWords(fact: PlanFact, book: TaskBook): string | undefined {
  switch (fact.fact) {
    case 'tasks-in-a-ring': {
      const ring = fact.tasks.map((task) => book.number(task))
      return t('task-fact-ring', { count: ring.length, ring: [...ring, ring[0] ?? ''].join(' → ') })
    }
    case 'target-too-early': {
      const start = book.steps.get(fact.task)?.start_min ?? 0
      return t('task-fact-too-early', {
        task: book.number(fact.task),
        target: writeMinutes(fact.target_min),
        before: writeMinutes(start),
        possible: writeMinutes(fact.possible_min),
      })
    }
    case 'resource-short':
      return t('task-fact-short', {
        resource: resourceName(fact.resource, book),
        needed: fact.needed,
        count: fact.count,
      })
    case 'resource-uncounted':
      return t('task-fact-uncounted', {
        resource: resourceName(fact.resource, book),
        needed: fact.needed,
      })
    case 'task-without-lead':
      return t('task-fact-no-lead')
    case 'task-without-title':
      return t('task-fact-no-title')
    case 'task-without-target':
      return t('task-fact-no-target')
    case 'lead-not-in-directory':
      return t('task-fact-not-in-directory')
    default:
      return undefined
  }
}

const resourceName = (id: string, book: TaskBook) =>
  book.resources.find((resource) => resource.id === id)?.name ?? ''
