/** What a column reads and how what is typed into it is understood. */
export interface GridColumn<Row> {
  id: string
  title: string
  /** Usual width in pixels. */
  width: number
  /** Takes the room that is left. */
  grows?: boolean
  mono?: boolean
  /** Stays in view while the others scroll sideways. */
  frozen?: boolean
  /** Changed on purpose only: by F2, Enter or the inspector, not by typing over it or clearing it. */
  guarded?: boolean
  /** Not shown until somebody asks for it. */
  hidden?: boolean
  sortable?: boolean
  /** The text shown, copied and edited. */
  read: (row: Row) => string
  /** Absent where the column cannot be edited. */
  edit?: GridEdit
}

export interface GridEdit {
  /** Fixed words to choose from, where there are any. */
  options?: readonly { value: string; label: string }[]
  /** What a typed or pasted text means. */
  understand: (text: string) => Understood
}

/** What a typed text means: a value to keep, several readings to choose from, or nothing. */
export type Understood =
  | { kind: 'value'; value: unknown }
  | { kind: 'either'; readings: { label: string; value: unknown }[] }
  | { kind: 'wrong'; why: string }

/** A cell that gets a new value. */
export interface GridChange<Row> {
  row: Row
  column: string
  value: unknown
}

/** A cell whose pasted text was not understood, and so was left as it was. */
export interface GridRefusal {
  column: string
  text: string
  why: string
}

export interface GridSort {
  column: string
  descending: boolean
}

/** Any text is a value. */
export const anyText: GridEdit = { understand: (text) => ({ kind: 'value', value: text.trim() }) }

/** One of these words, by value or by label. */
export function oneOf(options: readonly { value: string; label: string }[], why: string): GridEdit {
  return {
    options,
    understand: (text) => {
      const wanted = text.trim().toLowerCase()
      const found = options.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted)
      return found ? { kind: 'value', value: found.value } : { kind: 'wrong', why }
    },
  }
}

/** Where the cursor goes when a cell has been written: on, nowhere, or the focus has left for something else. */
export type Onward = 'down' | 'up' | 'next' | 'back' | 'stay' | 'left'
