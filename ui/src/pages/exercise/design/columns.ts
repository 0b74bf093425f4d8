/** Columns of the design's tables. */
import type { Understood } from '../../../kit/grid/types'
import { readOffset, writeOffset } from '../../../time/offset'
import { readDay, readStory, writeStory } from '../../../time/story'
import { t } from '../../../words/words.svelte'
import type { EditColumn } from '../../plan/means/EditTable.svelte'
import { readCount } from '../../plan/means/count'
import { updateRecord, type RecordKind, type Records } from './records'

/** The fields of a thing that hold a value of this type. */
type Holding<Row, Value> = {
  [Field in keyof Row & string]: Row[Field] extends Value ? (Value extends Row[Field] ? Field : never) : never
}[keyof Row & string]

type More<Row> = Partial<EditColumn<Row>>

/** Columns for the fields of one kind of thing. */
export function columnsOf<Kind extends RecordKind>(kind: Kind) {
  type Row = Records[Kind]
  const title = (field: string) => t(`design-${kind}-${field}`)
  const set = (row: Row, field: string, value: unknown) =>
    void updateRecord(kind, row.id, { [field]: value } as Partial<Row>)

  return {
    /** Words, kept as they are typed. */
    text: (field: Holding<Row, string>, width: string, more: More<Row> = {}): EditColumn<Row> => ({
      id: field,
      title: title(field),
      width,
      read: (row) => row[field] as string,
      save: (row, text) => set(row, field, text),
      ...more,
    }),
    /** A number, or nothing. */
    count: (field: Holding<Row, number | null>, width: string, more: More<Row> = {}): EditColumn<Row> => ({
      id: field,
      title: title(field),
      width,
      mono: true,
      read: (row) => String(row[field] ?? ''),
      understand: readCount,
      take: (row, value) => set(row, field, value),
      ...more,
    }),
    /** A day as `2026-05-16`, or nothing. */
    day: (field: Holding<Row, string>, width: string): EditColumn<Row> => ({
      id: field,
      title: title(field),
      width,
      mono: true,
      placeholder: '2026-05-16',
      read: (row) => row[field] as string,
      understand: understandDay,
      take: (row, value) => set(row, field, value),
    }),
    /** Exercise time, or nothing. */
    offset: (field: Holding<Row, number | null>, width: string): EditColumn<Row> => ({
      id: field,
      title: title(field),
      width,
      mono: true,
      read: (row) => writeMaybe(row[field] as number | null, writeOffset),
      understand: understandOffset,
      take: (row, value) => set(row, field, value),
    }),
    /** The story's date and hour, or nothing. */
    story: (field: Holding<Row, number | null>, width: string): EditColumn<Row> => ({
      id: field,
      title: title(field),
      width,
      mono: true,
      read: (row) => writeMaybe(row[field] as number | null, writeStory),
      understand: understandStory,
      take: (row, value) => set(row, field, value),
    }),
    /** What a cell of its own draws, or what is only read. */
    shown: (id: string, width: string, read: (row: Row) => string = () => '', more: More<Row> = {}) =>
      ({ id, title: title(id), width, read, ...more }) satisfies EditColumn<Row>,
    set,
  }
}

const writeMaybe = (value: number | null, write: (value: number) => string) =>
  value === null ? '' : write(value)

const understandDay = (text: string): Understood => {
  const day = readDay(text)
  return day === null ? { kind: 'wrong', why: t('day-unreadable') } : { kind: 'value', value: day }
}

const understandStory = (text: string): Understood => {
  const moment = readStory(text)
  return moment === undefined
    ? { kind: 'wrong', why: t('moment-unreadable') }
    : { kind: 'value', value: moment }
}

const understandOffset = (text: string): Understood => {
  const reading = readOffset(text)
  switch (reading.kind) {
    case 'moment':
      return { kind: 'value', value: reading.ms }
    case 'unscheduled':
      return { kind: 'value', value: null }
    case 'either':
      return { kind: 'wrong', why: t('design-offset-either', { text }) }
    case 'unreadable':
      return { kind: 'wrong', why: t('offset-unreadable') }
  }
}

/** How fast the story goes against exercise time: `6` is six times as fast. */
export function readRate(text: string): Understood {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(/\s*[x×]$/i, '')
  if (plain === '') return { kind: 'value', value: null }
  const factor = Number(plain)
  return factor >= 0.1 && factor <= 600
    ? { kind: 'value', value: Math.round(factor * 1000) }
    : { kind: 'wrong', why: t('rate-wrong') }
}

export function writeRate(rate: number | null): string {
  return rate === null ? '' : `${rate / 1000}×`
}
