import { describe, expect, it } from 'vitest'
import { fromInput, toInput, writeStory, writeStoryHour } from './story'

const moment = Date.UTC(2026, 4, 16, 14, 42)

describe('a story moment', () => {
  it('is written without any time zone', () => {
    expect(writeStory(moment)).toBe('2026-05-16 14:42')
    expect(writeStory(moment + 7_000)).toBe('2026-05-16 14:42:07')
  })

  it('names its day in the reader’s language', () => {
    expect(writeStoryHour(moment, 'en')).toBe('Sat 14:42')
    expect(writeStoryHour(moment, 'fr')).toBe('sam. 14:42')
  })

  it('survives a date field', () => {
    expect(fromInput(toInput(moment))).toBe(moment)
    expect(toInput(null)).toBe('')
    expect(fromInput('2026-05')).toBeNull()
  })
})
