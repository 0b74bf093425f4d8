/** What can be done with a plan as it stands, by whom; the next act first. */
import Archive from '@lucide/svelte/icons/archive'
import BookOpen from '@lucide/svelte/icons/book-open'
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check'
import GitCompare from '@lucide/svelte/icons/git-compare'
import Replace from '@lucide/svelte/icons/replace'
import Send from '@lucide/svelte/icons/send'
import SquareCheck from '@lucide/svelte/icons/square-check'
import Stamp from '@lucide/svelte/icons/stamp'
import Undo2 from '@lucide/svelte/icons/undo-2'
import type { Action } from '../../actions/registry.svelte'
import type { PlanDetail, PlanState, Role } from '../../generated/commands'
import { act, askPerson } from '../../live/act.svelte'
import { say } from '../../live/say.svelte'
import { go, type PlanTab } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'

/** Decisions that need more than a yes. */
export type PlanDecision = 'send' | 'end' | 'approve'

export interface PlanActs {
  /** What the plan waits for, as far as this person can do it. */
  next: Action
  /** What else stands beside it. */
  beside: Action[]
  /** What is done seldom. */
  menu: Action[]
}

async function put(plan: PlanDetail, state: Extract<PlanState, 'draft' | 'superseded' | 'archived'>) {
  const title = plan.plan.title
  if (state !== 'draft' && !(await askPerson(t(`bar-put-${state}`, { title }), t(`bar-put-${state}-help`))))
    return
  if (await act('plan_stand', { plan: plan.plan.id, state }))
    say({ tone: 'done', text: t(`bar-is-${state}`, { title }) })
}

/** The acts of a plan, sorted by how near they are. */
export function planActs(
  plan: PlanDetail,
  role: Role | undefined,
  tab: PlanTab,
  decide: (what: PlanDecision) => void,
): PlanActs {
  const id = plan.plan.id
  const directs = role === 'director'
  const plans = directs || role === 'planner'
  const { state, latest } = plan
  const make = (
    name: string,
    icon: Action['icon'],
    perform: () => unknown,
    label = t(`bar-${name}`),
  ): Action => ({
    id: `plan-${name}`,
    label,
    ...(icon ? { icon } : {}),
    group: 'page',
    perform,
  })

  const send = make('send', Send, () => decide('send'))
  const end = make('end-review', SquareCheck, () => decide('end'))
  const approve = make('approve', Stamp, () => decide('approve'))
  const read = make('read', BookOpen, () => go({ page: 'reader', id }))
  const answer = make('answer', ClipboardCheck, () => go({ page: 'plan', id, tab: 'review' }))
  const compare = make(
    'compare',
    GitCompare,
    () => go({ page: 'plan', id, tab: 'versions' }),
    t('bar-compare', { version: latest?.number ?? 0 }),
  )
  const back = make('take-back', Undo2, () => put(plan, 'draft'))
  const supersede = make('supersede', Replace, () => put(plan, 'superseded'))
  const archive = make('archive', Archive, () => put(plan, 'archived'))

  const works = state !== 'superseded' && state !== 'archived'
  const list: Action[] = []
  if (state === 'in-review') {
    if (directs) list.push(approve)
    else if (plans) list.push(end)
    if (!plans && role !== 'reader' && tab !== 'review') list.push(answer)
  } else if (state === 'draft') {
    if (plans) list.push(send)
  } else if (!works && directs) list.push(back)
  list.push(read)
  const [next = read, ...others] = list
  return {
    next,
    beside: [...others, ...(latest && works && tab !== 'versions' ? [compare] : [])],
    menu: [
      ...(state === 'draft' && directs ? [approve] : []),
      ...(state === 'in-review' && directs ? [end] : []),
      ...(state === 'approved' && plans ? [send] : []),
      ...(state === 'approved' && directs ? [back] : []),
      ...(works && directs ? [supersede, archive] : []),
      ...(state === 'superseded' && directs ? [archive] : []),
    ],
  }
}
