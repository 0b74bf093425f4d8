import { expect, it } from 'vitest'
import { filled } from './variables'

it('fills in variables and leaves what is unknown', () => {
  const variables = [{ name: 'stadium', value: 'Riverside Park' }]
  expect(filled('At {{stadium}}, {{ stadium }} and {{gate}}.', variables)).toBe(
    'At Riverside Park, Riverside Park and {{gate}}.',
  )
  expect(filled('open {{stadium', variables)).toBe('open {{stadium')
  expect(filled('{{}} }} {{', variables)).toBe('{{}} }} {{')
})
