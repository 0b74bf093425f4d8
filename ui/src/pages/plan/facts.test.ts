import { describe, expect, it, vi } from 'vitest'
import type { PlanDetail, PlanFact } from '../../generated/commands'
import { factInWords } from './facts'

const plan = {
  plan: { id: 'plan' },
  outline: [{ place: { section: 's', number: '4.3' }, title: 'Drone over the bowl' }],
  tasks: [{ id: 't', title: 'Grade the threat', section_id: 's' }],
  levels: [{ id: 'l', name: 'Alert' }],
  nets: [{ id: 'n', name: 'Command' }],
  directory: [{ id: 'd', contact_id: 'c' }],
} as unknown as PlanDetail

const EVERY: PlanFact[] = [
  { fact: 'tasks-in-a-ring', tasks: ['t'] },
  { fact: 'target-too-early', task: 't', target_min: 5, possible_min: 150 },
  { fact: 'field-without-thing', section: 's', last: 'Duty manager' },
  { fact: 'reference-without-section', section: 's' },
  { fact: 'resource-short', resource: 'r', needed: 8, count: 4 },
  { fact: 'resource-uncounted', resource: 'r', needed: 8 },
  { fact: 'calls-in-a-ring', line: 'd' },
  { fact: 'task-without-title', task: 't' },
  { fact: 'task-without-lead', task: 't' },
  { fact: 'task-without-target', task: 't' },
  { fact: 'task-without-section', task: 't' },
  { fact: 'target-to-check', task: 't' },
  { fact: 'figure-to-check', section: 's', shows: '100 m' },
  { fact: 'section-unwritten', section: 's' },
  { fact: 'section-without-title', section: 's' },
  { fact: 'contact-unreachable', contact: 'c' },
  { fact: 'level-without-trigger', level: 'l' },
  { fact: 'level-without-who', level: 'l' },
  { fact: 'net-without-fallback', net: 'n' },
  { fact: 'net-with-same-means', net: 'n', means: 'radio' },
  { fact: 'plan-without-owner' },
  { fact: 'plan-without-scope' },
  { fact: 'plan-without-review-cycle' },
  { fact: 'plan-without-levels' },
  { fact: 'plan-without-nets' },
  { fact: 'plan-without-directory' },
  { fact: 'lead-not-in-directory', task: 't' },
]

describe('what the checks found', () => {
  it.each(EVERY)('$fact is said in whole words', (fact) => {
    const wrong = vi.spyOn(console, 'error')
    const { text } = factInWords(fact, plan)
    expect(text).toMatch(/^[^{}]+\.$/)
    expect(wrong).not.toHaveBeenCalled()
  })

  it('is seen to beside the section that its task stands beside', () => {
    expect(factInWords({ fact: 'task-without-lead', task: 't' }, plan)).toMatchObject({
      wrong: true,
      section: 's',
      place: { page: 'plan', tab: 'tasks', part: 't' },
    })
  })
})
