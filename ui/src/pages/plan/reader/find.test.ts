import { expect, it } from 'vitest'
import type { PlanContent, Section, Task } from '../../../generated/commands'
import { find, indexed } from './find'
import { reading } from './roles'

const section = {
  id: 's',
  parent_id: null,
  part: 'base',
  position: 0,
  hidden: false,
  title: 'Évacuation',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Stewards open the gates.' }] }],
  },
} as unknown as Section
const task = (id: string, role: string, title: string) =>
  ({ id, role, title, trigger: '', detail: '', location: '', section_id: null }) as unknown as Task
const read = reading({
  sections: [section],
  tasks: [task('a', 'Chief steward', 'Report'), task('b', 'Steward', 'Warn the people')],
  stakeholders: [],
  fields: [],
} as unknown as PlanContent)
const index = indexed(read)

it('finds the role that begins with what was typed before the one that holds it', () => {
  expect(find(read, index, 'stew').roles.map((role) => role.name)).toEqual(['Steward', 'Chief steward'])
})

it('finds sections by their title without accents, and by their words', () => {
  expect(find(read, index, 'EVAC').sections).toHaveLength(1)
  expect(find(read, index, 'gates').sections[0]?.excerpt).toContain('open the gates')
})

it('finds nothing for nothing', () => {
  expect(find(read, index, '  ')).toEqual({ roles: [], tasks: [], sections: [] })
})
