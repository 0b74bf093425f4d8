import { describe, expect, it } from 'vitest'
import type { Network } from '../../../generated/commands'
import { paths } from './paths'

const network = (critical: string[], follow_up: string[]): Network => ({
  steps: [],
  critical,
  length_min: 20,
  follow_up,
  follow_up_min: follow_up.length > 0 ? 43_200 : 0,
  cycle: [],
})

describe('the paths of a network', () => {
  it('are one where nothing follows the response', () => {
    expect(paths(network(['alarm', 'move'], []))).toEqual({
      main: { tasks: ['alarm', 'move'], minutes: 20 },
      whole: null,
      goesOn: false,
    })
  })

  it('say whether a follow-up comes after the response or hangs on another branch', () => {
    expect(paths(network(['alarm', 'move'], ['alarm', 'move', 'debrief'])).goesOn).toBe(true)
    const beside = paths(network(['alarm', 'move'], ['alarm', 'report']))
    expect(beside.goesOn).toBe(false)
    expect(beside.whole).toEqual({ tasks: ['alarm', 'report'], minutes: 43_200 })
  })
})
