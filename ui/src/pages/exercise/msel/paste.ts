/** A copied block on its way into an MSEL: what each of its lines changes. */
import type { Event, PasteLine } from '../../../generated/commands'
import type { GridColumn, GridRefusal } from '../../../kit/grid/types'
import { patches } from '../fields'

export interface Block {
  lines: PasteLine[]
  /** Texts that were not understood, and so are left out. */
  refusals: GridRefusal[]
  /** How many cells have no column, or one that is not written into. */
  outside: number
}

/**
 * The lines of a block that is pasted from this column on: over these events, and on as new ones. Times are left as they are
 * written, for the program to read.
 */
export function blockOf(
  cells: readonly (readonly string[])[],
  columns: readonly GridColumn<Event>[],
  first: number,
  over: readonly Event[],
): Block {
  const block: Block = { lines: [], refusals: [], outside: 0 }
  cells.forEach((line, down) => {
    const event = over[down]
    const changes: Parameters<typeof patches>[0][number][] = []
    let time: string | undefined
    line.forEach((text, along) => {
      const column = columns[first + along]
      if (column?.id === 'offset') {
        time = text.trim()
        return
      }
      if (!column?.edit) {
        if (text.trim() !== '') block.outside += 1
        return
      }
      // A new event needs no empty texts, and one that has this text already no change.
      if (event ? column.read(event) === text : text.trim() === '') return
      const understood = column.edit.understand(text)
      if (understood.kind === 'value')
        changes.push({ row: event ?? NEW, column: column.id, value: understood.value })
      else
        block.refusals.push({
          column: column.title,
          text,
          why: understood.kind === 'wrong' ? understood.why : '',
        })
    })
    block.lines.push({
      ...(event ? { event: event.id } : {}),
      patch: patches(changes)[0]?.patch ?? {},
      ...(time === undefined ? {} : { time }),
    })
  })
  return block
}

/** Stands for an event that is not there yet. */
const NEW = { id: '', custom: [] as Event['custom'] } as Event
