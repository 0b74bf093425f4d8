import { expect, it } from 'vitest'
import type { SectionChange } from '../../../generated/commands'
import { changesInWords, isRenamed, titleOf } from './summary'

const change = (more: Partial<SectionChange>): SectionChange => ({
  section: 'one',
  kind: 'changed',
  before: '4.3 Drone',
  after: '4.3 Drone',
  moved: false,
  text: [],
  ...more,
})

it('knows a title from its number', () => {
  expect(titleOf('T1.2 First moves')).toBe('First moves')
  expect(titleOf('2 Scope')).toBe('Scope')
  expect(titleOf('2nd site')).toBe('2nd site')
})

it('calls a section renamed when its title changed, not when its number did', () => {
  expect(isRenamed(change({ after: '4.4 Drone' }))).toBe(false)
  expect(isRenamed(change({ after: '4.3 Drone over the bowl' }))).toBe(true)
})

it('writes a line for each sort of change', () => {
  const words = changesInWords({
    sections: [
      change({ text: [{ kind: 'added', text: 'x' }] }),
      change({ kind: 'added', before: '', after: '5 Hoax' }),
    ],
    things: [{ list: 'task', id: 'a', name: 'Report', kind: 'changed', fields: [] }],
  })
  expect(words.split('\n')).toHaveLength(3)
  expect(words).toContain('4.3 Drone')
  expect(words).toContain('5 Hoax')
})

it('leaves the rest to the comparison where many sections changed', () => {
  const sections = Array.from({ length: 20 }, (_, index) =>
    change({ after: `${index} Section`, text: [{ kind: 'added', text: 'x' }] }),
  )
  expect(changesInWords({ sections, things: [] })).toContain('8')
})
