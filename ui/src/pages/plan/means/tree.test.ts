import { describe, expect, it } from 'vitest'
import type { DirectoryLine } from '../../../generated/commands'
import { callTree, wouldRing, type CallBranch } from './tree'

const line = (id: string, called_by: string | null): DirectoryLine => ({
  id,
  called_by,
  plan_id: 'p',
  position: 0,
  contact_id: id,
  function: '',
})
const written = ({ line, calls }: CallBranch): string =>
  calls.length === 0 ? line.id : `${line.id}(${calls.map(written).join(' ')})`

describe('a call tree', () => {
  const lines = [
    line('control', null),
    line('police', 'control'),
    line('fire', 'control'),
    line('bomb', 'police'),
  ]

  it('goes from caller to called, in the order of the directory', () => {
    expect(callTree(lines).roots.map(written)).toEqual(['control(police(bomb) fire)'])
  })

  it('begins anew where a caller is gone', () => {
    expect(callTree([line('a', 'gone')]).roots.map(written)).toEqual(['a'])
  })

  it('keeps apart those who call each other in a ring', () => {
    const { roots, ring } = callTree([...lines, line('x', 'y'), line('y', 'x')])
    expect(roots).toHaveLength(1)
    expect(ring.map(({ id }) => id)).toEqual(['x', 'y'])
  })

  it('knows beforehand what would make a ring', () => {
    expect(wouldRing(lines, 'control', 'bomb')).toBe(true)
    expect(wouldRing(lines, 'fire', 'bomb')).toBe(false)
    expect(wouldRing(lines, 'fire', 'fire')).toBe(true)
  })
})
