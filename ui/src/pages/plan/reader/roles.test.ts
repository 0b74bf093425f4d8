import { describe, expect, it } from 'vitest'
import type { Contact, DirectoryLine, PlanContent, Section, Task } from '../../../generated/commands'
import { byPhase, callsFor, reading } from './roles'

const task = (id: string, more: Partial<Task> = {}) =>
  ({ id, role: '', lead: null, support: [], phase: 'alert', section_id: null, ...more }) as Task
const contact = (id: string, post: string, stakeholder_id = 'site') =>
  ({ id, post, name: '', stakeholder_id }) as Contact
const line = (id: string, contact_id: string, position: number, called_by: string | null = null) =>
  ({ id, contact_id, position, called_by, function: `does ${id}` }) as DirectoryLine

function content(more: Partial<PlanContent> = {}): PlanContent {
  return {
    sections: [],
    tasks: [],
    stakeholders: [{ id: 'police', name: 'Police', kind: 'police', notes: '' }],
    contacts: [],
    directory: [],
    ...more,
  } as unknown as PlanContent
}

describe('a reading', () => {
  it('knows a post by its role, or by the name of who leads', () => {
    const { roles } = reading(
      content({ tasks: [task('a', { role: 'Steward' }), task('b', { lead: 'police' }), task('c')] }),
    )
    expect(roles.map((role) => [role.name, role.tasks.length])).toEqual([
      ['Police', 1],
      ['Steward', 1],
    ])
  })

  it('leaves out what is hidden, and the tasks beside it', () => {
    const hidden = { id: 's', parent_id: null, part: 'base', position: 0, hidden: true } as Section
    const read = reading(content({ sections: [hidden], tasks: [task('a', { role: 'X', section_id: 's' })] }))
    expect([read.places, read.tasks, read.roles]).toEqual([[], [], []])
  })
})

it('sorts tasks by the phases of an incident', () => {
  const groups = byPhase([task('late', { phase: 'recover' }), task('early')])
  expect(groups.map((group) => group.phase)).toEqual(['alert', 'recover'])
})

describe('whom to call', () => {
  const tree = content({
    contacts: [
      contact('c1', 'Control room'),
      contact('c2', 'Steward'),
      contact('c3', 'Duty officer', 'police'),
    ],
    directory: [line('d1', 'c1', 0), line('d2', 'c2', 1, 'd1'), line('d3', 'c3', 2, 'd1')],
  })
  const posts = (of: Task) => callsFor(tree, of).map((call) => call.contact.post)

  it('is who calls this post, and who helps', () => {
    expect(posts(task('a', { role: 'steward', support: ['police'] }))).toEqual([
      'Control room',
      'Duty officer',
    ])
  })

  it('is the beginning of the call tree for a post that is not in it', () => {
    expect(posts(task('a', { role: 'Guest' }))).toEqual(['Control room'])
  })

  it('is never oneself', () => {
    expect(posts(task('a', { role: 'Control room' }))).toEqual([])
  })
})
