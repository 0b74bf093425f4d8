import { expect, it } from 'vitest'
import { CAPABILITIES, capabilityName, capabilityOptions, capabilitySays } from './capabilities'

it('every capability is offered once, under its library', () => {
  const offered = capabilityOptions()
  expect(offered.map(({ value }) => value).sort()).toEqual(CAPABILITIES.map(({ key }) => key).sort())
  expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length)
  const count = (library: string) => offered.filter(({ value }) => value.startsWith(library)).length
  expect([count('fema:'), count('nato:'), count('nist:')]).toEqual([32, 7, 6])
})

it('a capability of the planner’s own is shown as it was written', () => {
  expect(capabilityName('Crowd care')).toBe('Crowd care')
  expect(capabilitySays('Crowd care')).toBeUndefined()
  expect(capabilityName('nato:2')).toBe('Resilient energy supplies')
})
