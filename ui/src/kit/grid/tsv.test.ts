import { expect, it } from 'vitest'
import { readTsv, writeTsv } from './tsv'

it('reads what a spreadsheet copies, trailing line end included', () => {
  expect(readTsv('12\tRadio\r\n13\tPhone\r\n')).toEqual([
    ['12', 'Radio'],
    ['13', 'Phone'],
  ])
})

it('keeps line breaks, tabs and quotes inside a quoted cell', () => {
  expect(readTsv('"two\nlines"\t"say ""go"""\tplain "quotes"')).toEqual([
    ['two\nlines', 'say "go"', 'plain "quotes"'],
  ])
})

it('keeps empty cells where they stand', () => {
  expect(readTsv('\ta\t\n\t\t')).toEqual([
    ['', 'a', ''],
    ['', '', ''],
  ])
})

it('reads back whatever it wrote', () => {
  const block = [
    ['a\tb', 'c\nd', '"'],
    ['', ' spaced ', 'é'],
  ]
  expect(readTsv(writeTsv(block))).toEqual(block)
})
