import { expect, it } from 'vitest'
import { foldStretches } from './stretches'

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
