import { expect, it } from 'vitest'
import { plainOf, richOf } from './plain'

it.each(['', 'One line', 'One\n\nThree'])('a plain text comes back as it was: %j', (text) => {
  expect(plainOf(richOf(text))).toBe(text)
})

it('a text that holds more than words is not taken for a plain one', () => {
  const bold = richOf('Loud')
  const [block] = bold.content
  if (block?.type === 'paragraph') block.content = [{ type: 'text', text: 'Loud', marks: [{ type: 'bold' }] }]
  expect(plainOf(bold)).toBeNull()
  expect(
    plainOf({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [] }] }),
  ).toBeNull()
})
