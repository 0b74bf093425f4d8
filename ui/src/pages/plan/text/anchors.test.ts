import { describe, expect, it } from 'vitest'
import { findQuote } from './anchors'

describe('the words a comment is about', () => {
  const anchor = { quote: 'the gate', before: 'Close ', after: ' at once' }

  it('are found where most of what stood around them still does', () => {
    const text = 'Open the gate later. Close the gate at once. Watch the gate.'
    expect(findQuote(text, anchor)).toBe(text.indexOf('Close the gate') + 6)
  })

  it('are found after edits elsewhere', () => {
    expect(findQuote('New words. Shut the gate at once', anchor)).toBe(16)
  })

  it('are not found once they were changed', () => {
    expect(findQuote('Close the gates', { ...anchor, quote: 'the gate is' })).toBe(-1)
    expect(findQuote('anything', { ...anchor, quote: '' })).toBe(-1)
  })
})
