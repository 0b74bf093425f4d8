import { describe, expect, it } from 'vitest'
import { readDay, readStory, writeStory, writeStoryHour } from './story'

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

  it('reads back whatever was written', () => {
    for (const one of [moment, moment + 7_000, Date.UTC(1999, 11, 31, 23, 59)])
      expect(readStory(writeStory(one))).toBe(one)
  })

  it('needs a day and an hour', () => {
    expect(readStory(' ')).toBeNull()
    expect(readStory('2026-05-16T14:42')).toBe(moment)
    for (const typed of ['2026-05-16', '14:42', '2026-05-16 25:00', 'tomorrow'])
      expect(readStory(typed)).toBeUndefined()
  })
})

describe('a day', () => {
  it('is read in the order of ISO 8601', () => {
    expect(readDay('2026-5-6')).toBe('2026-05-06')
    expect(readDay('2026/05/16')).toBe('2026-05-16')
    expect(readDay('')).toBe('')
  })

  it.each(['16.05.2026', '2026-02-30', '2026-13-01', 'soon'])('%s is not read', (typed) => {
    expect(readDay(typed)).toBeNull()
  })
})
