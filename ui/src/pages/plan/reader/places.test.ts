import { expect, it } from 'vitest'
import type { Section } from '../../../generated/commands'
import { outline } from './places'

function section(id: string, more: Partial<Section> = {}): Section {
  return {
    id,
    plan_id: 'plan',
    parent_id: null,
    part: 'base',
    position: 0,
    title: id,
    body: { type: 'doc', content: [] },
    purpose: '',
    asks: '',
    hidden: false,
    marking: null,
    ...more,
  }
}

const numbers = (sections: Section[]) =>
  outline(sections).map(({ section, number }) => `${section} ${number}`)

it('numbers the parts of a plan each in its own way, and what stands inside', () => {
  expect(
    numbers([
      section('aid', { part: 'aid' }),
      section('second', { position: 1 }),
      section('first'),
      section('inside', { parent_id: 'threat', part: 'threat', position: 3 }),
      section('threat', { part: 'threat' }),
    ]),
  ).toEqual(['first 1', 'second 2', 'threat T1', 'inside T1.1', 'aid A1'])
})

it('gives no number to what is hidden, nor to what stands in it', () => {
  expect(
    numbers([
      section('hidden', { hidden: true }),
      section('inside', { parent_id: 'hidden' }),
      section('next', { position: 1 }),
    ]),
  ).toEqual(['hidden ', 'inside ', 'next 1'])
})

it('loses no section whose parent is missing or that stands in itself', () => {
  expect(
    outline([
      section('orphan', { parent_id: 'gone' }),
      section('a', { parent_id: 'b' }),
      section('b', { parent_id: 'a' }),
    ]),
  ).toHaveLength(3)
})
