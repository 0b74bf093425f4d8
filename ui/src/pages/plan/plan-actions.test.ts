import { expect, it } from 'vitest'
import type { PlanDetail, PlanState, Role } from '../../generated/commands'
import { planActs } from './plan-actions'

function acts(state: PlanState, role: Role, version = 0) {
  const plan = {
    plan: { id: 'plan', title: 'Stadium' },
    state,
    latest: version > 0 ? { number: version } : null,
  } as PlanDetail
  const found = planActs(plan, role, 'write', () => {})
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id.replace('plan-', ''))
  return { next: ids([found.next])[0], beside: ids(found.beside), menu: ids(found.menu) }
}

it('offers whoever writes a draft to send it to review', () => {
  expect(acts('draft', 'planner').next).toBe('send')
  expect(acts('draft', 'planner').menu).toEqual([])
})

it('lets the director alone approve, supersede and archive', () => {
  expect(acts('in-review', 'director').next).toBe('approve')
  expect(acts('draft', 'director').menu).toEqual(['approve', 'supersede', 'archive'])
  for (const role of ['planner', 'controller', 'evaluator', 'reader'] as const) {
    const { next, beside, menu } = acts('in-review', role, 3)
    expect([next, ...beside, ...menu]).not.toContain('approve')
    expect(menu).not.toContain('archive')
  }
})

it('asks a reviewer for answers, and lets a reader read', () => {
  expect(acts('in-review', 'evaluator').next).toBe('answer')
  expect(acts('in-review', 'reader').next).toBe('read')
  expect(acts('approved', 'planner', 1).next).toBe('read')
})

it('compares as soon as there is a version to compare with', () => {
  expect(acts('draft', 'planner', 4).beside).toContain('compare')
  expect(acts('draft', 'planner').beside).not.toContain('compare')
})

it('takes a plan that is out of use back into work', () => {
  expect(acts('archived', 'director', 2).next).toBe('take-back')
  expect(acts('superseded', 'planner', 2).next).toBe('read')
})
