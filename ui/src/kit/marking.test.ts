import { expect, it } from 'vitest'
import { maySee, readersOf, type Marking } from './marking'

const secret: Marking = { national: 'RESTRICTED' }

it('lets a reader see what is marked as they are or below', () => {
  expect(maySee('tlp-amber', 'tlp-green')).toBe(true)
  expect(maySee('tlp-amber', 'tlp-amber')).toBe(true)
  expect(maySee('tlp-amber', 'tlp-amber-strict')).toBe(false)
})

it('knows no order of national markings', () => {
  expect(maySee(secret, { national: 'RESTRICTED' })).toBe(true)
  expect(maySee('tlp-red', secret)).toBe(false)
  expect(maySee(secret, 'tlp-green')).toBe(false)
  expect(maySee(secret, 'tlp-clear')).toBe(true)
})

it('names each kind of reader once', () => {
  expect(readersOf('tlp-amber')).toEqual(['tlp-amber', 'tlp-amber-strict', 'tlp-red'])
  expect(readersOf(secret, [secret, 'tlp-red', secret])).toEqual([secret])
})
