import { expect, it } from 'vitest'
import type { PlanContent } from '../../../generated/commands'
import { leftOut } from './left-out'

const section = (id: string, more: object = {}) => ({
  id,
  parent_id: null,
  part: 'base',
  position: Number(id),
  title: `Section ${id}`,
  hidden: false,
  marking: null,
  ...more,
})
const content = {
  sections: [
    section('1'),
    section('2', { marking: 'tlp-red' }),
    section('3', { parent_id: '2' }),
    section('4', { hidden: true }),
  ],
  tasks: [{ section_id: '1' }, { section_id: '3' }, { section_id: '4' }, { section_id: null }],
} as unknown as PlanContent

it('leaves out what is hidden, for everybody', () => {
  const { sections, all, tasks } = leftOut(content, null)
  expect(sections.map(({ id }) => id)).toEqual(['4'])
  expect([all.size, tasks]).toEqual([1, 1])
})

it('leaves out what is marked above a reader, with what stands in it and beside it', () => {
  const { sections, all, tasks } = leftOut(content, 'tlp-amber')
  expect(sections.map(({ id, marking }) => [id, marking])).toEqual([
    ['2', 'tlp-red'],
    ['4', null],
  ])
  expect([all.size, tasks]).toEqual([3, 2])
  expect(leftOut(content, 'tlp-red').all.size).toBe(1)
})
