import { expect, it } from 'vitest'
import { address, readPlace, type Place } from './route.svelte'

const places: Place[] = [
  { page: 'home' },
  { page: 'plans' },
  { page: 'plan', id: '0190-ab', tab: 'write', part: undefined },
  { page: 'plan', id: '0190-ab', tab: 'tasks', part: '0190-cd' },
  { page: 'reader', id: '0190-ab' },
  { page: 'stakeholders', part: undefined },
  { page: 'exercises' },
  { page: 'new-exercise', way: 'plan' },
  { page: 'new-exercise', way: 'pack' },
  { page: 'exercise', id: '0190-ab', event: undefined },
  { page: 'exercise', id: '0190-ab', event: '0190-cd' },
  { page: 'exercise', id: '0190-ab', face: 'objectives', part: '0190-cd' },
  { page: 'import' },
  { page: 'runs' },
  { page: 'run', id: '0190-ab', event: undefined },
  { page: 'report', id: '0190-ab' },
  { page: 'library', face: 'figures' },
  { page: 'library', face: 'forms' },
  { page: 'form', id: '0190-ab' },
  { page: 'search', text: 'drone & crowd?' },
  { page: 'settings' },
]

it.each(places)('an address leads back to its place: $page', (place) => {
  expect(readPlace(address(place))).toEqual(place)
})

it('an address that names no place leads home', () => {
  expect(readPlace('#/nowhere/at/all')).toEqual({ page: 'home' })
  expect(readPlace('')).toEqual({ page: 'home' })
})
