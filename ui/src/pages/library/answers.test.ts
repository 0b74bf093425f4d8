import { describe, expect, it } from 'vitest'
import { begun, choose, chosenOf, rowsToKeep, rowsToWrite, withoutEmpty } from './answers'
import { calledBlock, isAnswered, sheetOf, SHEETS } from './sheets'

describe('the forms', () => {
  it('are those that the program prints, each with blocks to answer', () => {
    expect(SHEETS.map(({ key }) => key).sort()).toEqual([
      'bomb-threat-call',
      'ethane',
      'ics-201',
      'ics-202',
      'ics-205',
      'ics-206',
      'ics-214',
      'methane',
    ])
    for (const { key, block } of SHEETS) expect([key, block.some(isAnswered)]).toEqual([key, true])
  })

  it('begin with the hour of the call and who answers it', () => {
    const sheet = sheetOf('bomb-threat-call')!
    const filled = begun(sheet, '2026-05-16 14:42', 'Ana Rey')
    const said = Object.entries(filled).map(([place, value]) => [
      calledBlock(sheet.block[Number(place)]!),
      value,
    ])
    expect(said).toEqual([
      ['2 Call began', '2026-05-16 14:42'],
      ['27 Answered by (name, post, extension)', 'Ana Rey'],
    ])
  })
})

describe('what stands in a block', () => {
  it('keeps ticked options in the order of the form', () => {
    const options = ['Live', 'Recorded', 'Not sure']
    const both = choose(options, choose(options, undefined, 'Not sure', true), 'Live', true)
    expect(chosenOf(both)).toEqual(['Live', 'Not sure'])
    expect(choose(options, both, 'Live', false)).toBe('Not sure')
  })

  it('always has an empty row to write in, and keeps none at the end', () => {
    const rows = rowsToWrite(
      [
        ['a', ''],
        ['', ''],
        ['b', 'c'],
        ['d', ''],
      ],
      2,
    )
    expect(rows).toHaveLength(5)
    expect(rowsToKeep(rows)).toEqual([
      ['a', ''],
      ['', ''],
      ['b', 'c'],
      ['d', ''],
    ])
    expect(rowsToKeep(rowsToWrite(undefined, 3))).toEqual([])
  })

  it('is not kept where nothing stands in it', () => {
    expect(withoutEmpty({ 0: '', 1: 'x', 2: [] })).toEqual({ 1: 'x' })
  })
})
