/** The MSEL's columns, and what an edit of one means for its event. */
import type { Event, EventKind, EventReview, ReleaseMode, SortBy } from '../../generated/commands'
import { anyText, oneOf, type GridChange, type GridColumn, type GridEdit } from '../../kit/grid/types'
import { readOffset, writeOffset } from '../../time/offset'
import { writeHour, writeStory } from '../../time/story'
import { t } from '../../words/words.svelte'
import { readMinutes, writeMinutes } from '../plan/minutes'

export const KINDS: EventKind[] = [
  'inject',
  'contingency',
  'expected-action',
  'actor-action',
  'controller-action',
  'administrative',
]
export const RELEASES: ReleaseMode[] = ['manual', 'automatic']

export const REVIEWS: EventReview[] = ['draft', 'submitted', 'approved', 'deferred', 'obsolete']

const MINUTE = 60_000
/** Milliseconds as minutes, for a field that writes minutes; null where none are set. */
export const toMinutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / MINUTE))
export const fromMinutes = (minutes: number | null): number | null =>
  minutes === null ? null : minutes * MINUTE

export const kindOptions = () => KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))
export const releaseOptions = () => RELEASES.map((value) => ({ value, label: t(`release-${value}`) }))
export const reviewOptions = () => REVIEWS.map((value) => ({ value, label: t(`review-state-${value}`) }))

const minutesEdit: GridEdit = {
  understand: (text) => {
    const reading = readMinutes(text)
    return reading.kind === 'unreadable'
      ? { kind: 'wrong', why: t('minutes-unreadable') }
      : { kind: 'value', value: fromMinutes(reading.minutes) }
  },
}

const offsetEdit: GridEdit = {
  understand: (text) => {
    const reading = readOffset(text)
    switch (reading.kind) {
      case 'moment':
        return { kind: 'value', value: reading.ms }
      case 'unscheduled':
        return { kind: 'value', value: null }
      case 'either':
        return {
          kind: 'either',
          readings: reading.readings.map((ms) => ({ label: writeOffset(ms), value: ms })),
        }
      case 'unreadable':
        return { kind: 'wrong', why: t('offset-unreadable') }
    }
  },
}

/** Text fields of an event that a column shows as they are. */
type TextField =
  | 'phase'
  | 'storyline'
  | 'title'
  | 'text'
  | 'sender'
  | 'recipient'
  | 'method'
  | 'controller'
  | 'expected_action'
  | 'location'
  | 'objective'
  | 'notes'
  | 'evaluator'

const CUSTOM = 'custom:'

/** A column's order, where the program can sort by it. */
export const SORTS: Partial<Record<string, SortBy>> = {
  number: 'number',
  offset: 'time',
  kind: 'kind',
  title: 'title',
  phase: 'phase',
  storyline: 'storyline',
  sender: 'sender',
  recipient: 'recipient',
  method: 'method',
  controller: 'controller',
}

/** The columns of an exercise's MSEL; `storyAt` gives the story's moment at a moment of exercise time, if it is settled. */
export function mselColumns(
  storyAt: (offset: number) => number | null,
  custom: readonly string[],
): GridColumn<Event>[] {
  const text = (id: TextField, width: number, more: Partial<GridColumn<Event>> = {}): GridColumn<Event> => ({
    id,
    title: t(`field-${id}`),
    width,
    sortable: SORTS[id] !== undefined,
    read: (event) => event[id],
    edit: anyText,
    ...more,
  })
  const minutes = (id: 'duration_ms' | 'expected_within_ms', width: number): GridColumn<Event> => ({
    id,
    title: t(`field-${id}`),
    width,
    mono: true,
    hidden: true,
    read: (event) => writeMinutes(toMinutes(event[id])),
    edit: minutesEdit,
  })
  const start = storyAt(0)
  return [
    {
      id: 'number',
      title: t('field-number'),
      width: 64,
      mono: true,
      frozen: true,
      guarded: true,
      sortable: true,
      read: (event) => event.number,
      edit: anyText,
    },
    {
      id: 'offset',
      title: t('exercise-time'),
      width: 122,
      mono: true,
      sortable: true,
      read: (event) => (event.offset === null ? '' : writeOffset(event.offset)),
      edit: offsetEdit,
    },
    {
      id: 'scenario',
      title: t('scenario-time'),
      width: 78,
      mono: true,
      hidden: start === null,
      read: (event) => {
        const moment = event.offset === null ? null : storyAt(event.offset)
        if (moment === null) return ''
        const sameDay = start !== null && Math.floor(moment / 86_400_000) === Math.floor(start / 86_400_000)
        return sameDay ? writeHour(moment) : writeStory(moment)
      },
    },
    {
      id: 'kind',
      title: t('field-kind'),
      width: 124,
      sortable: true,
      read: (event) => t(`kind-${event.kind}`),
      edit: oneOf(kindOptions(), t('not-a-kind')),
    },
    text('title', 180, { grows: true, frozen: true }),
    text('method', 88),
    text('recipient', 124),
    text('controller', 100),
    text('sender', 130, { hidden: true }),
    text('text', 280, { hidden: true }),
    text('expected_action', 240, { hidden: true }),
    minutes('expected_within_ms', 96),
    text('evaluator', 120, { hidden: true }),
    minutes('duration_ms', 96),
    text('phase', 140, { hidden: true }),
    text('storyline', 130, { hidden: true }),
    text('location', 130, { hidden: true }),
    text('objective', 160, { hidden: true }),
    text('notes', 200, { hidden: true }),
    {
      id: 'release',
      title: t('field-release'),
      width: 110,
      hidden: true,
      read: (event) => t(`release-${event.release}`),
      edit: oneOf(releaseOptions(), t('not-a-release')),
    },
    {
      id: 'review',
      title: t('field-review'),
      width: 110,
      hidden: true,
      read: (event) => t(`review-state-${event.review}`),
      edit: oneOf(reviewOptions(), t('not-a-review')),
    },
    ...custom.map((name): GridColumn<Event> => ({
      id: CUSTOM + name,
      title: name,
      width: 140,
      hidden: true,
      read: (event) => event.custom.find((field) => field.name === name)?.value ?? '',
      edit: anyText,
    })),
  ]
}

/** The changes of many cells as one patch for each event, so that all of them are one undoable step. */
export function patches(changes: readonly GridChange<Event>[]): { event: string; patch: Partial<Event> }[] {
  const byEvent = new Map<string, { event: string; patch: Partial<Event> }>()
  for (const { row, column, value } of changes) {
    const one = byEvent.get(row.id) ?? { event: row.id, patch: {} }
    byEvent.set(row.id, one)
    if (!column.startsWith(CUSTOM)) {
      Object.assign(one.patch, { [column]: value })
      continue
    }
    const name = column.slice(CUSTOM.length)
    const custom = one.patch.custom ?? row.custom
    const has = custom.some((field) => field.name === name)
    one.patch.custom = has
      ? custom.map((field) => (field.name === name ? { name, value: String(value) } : field))
      : [...custom, { name, value: String(value) }]
  }
  return [...byEvent.values()]
}
