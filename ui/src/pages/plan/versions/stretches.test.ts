import { expect, it } from 'vitest'
import { foldStretches, joinStretches } from './stretches'

const long = 'word '.repeat(200).trim()

it('keeps what changed whole, and the words next to it', () => {
  const [before, change, after] = foldStretches([
    { kind: null, text: long },
    { kind: 'added', text: long },
    { kind: null, text: long },
  ])
  expect(change?.text).toBe(long)
  expect(before?.text.startsWith('[…] word')).toBe(true)
  expect(after?.text.endsWith('word […]')).toBe(true)
})

it('leaves a short text as it is', () => {
  const short = [{ kind: null, text: 'Report to control.' }] as const
  expect(foldStretches(short)).toEqual(short)
})

it('marks words that came one after the other as one', () => {
  expect(
    joinStretches([
      { kind: 'added', text: 'Never' },
      { kind: null, text: ' ' },
      { kind: 'added', text: 'wait' },
      { kind: null, text: ' ' },
      { kind: 'removed', text: 'x' },
    ]),
  ).toEqual([
    { kind: 'added', text: 'Never wait' },
    { kind: null, text: ' ' },
    { kind: 'removed', text: 'x' },
  ])
})
