import { expect, it } from 'vitest'
import type { Review } from '../../generated/commands'
import { candidatesOf } from './reading.svelte'

const at = (row: number) => ({ sheet: 'Day 1', row, read: `${row}:00`, why: `row ${row}` })
const review = (inForce: number, others: number[], taken = true) =>
  ({
    sheets: [{ name: 'Day 1', taken }],
    zero: { ...at(inForce), alternatives: others.map(at) },
  }) as unknown as Review

it('choosing a candidate moves none and drops none', () => {
  const first = candidatesOf(review(2, [5, 9]), [])
  expect(first.map(({ row }) => row)).toEqual([2, 5, 9])
  expect(candidatesOf(review(9, [5]), first).map(({ row }) => row)).toEqual([2, 5, 9])
  expect(candidatesOf(review(5, [7]), first).map(({ row }) => row)).toEqual([2, 5, 9, 7])
})

it('a sheet that is not taken offers nothing', () => {
  const first = candidatesOf(review(2, [5]), [])
  expect(candidatesOf({ ...review(2, [], false), zero: null }, first)).toEqual([])
})
