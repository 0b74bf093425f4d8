/** What an MSEL's page shows and what is chosen in it, whichever way it is looked at. */
import type { Event, EventPageRequest, MselView } from '../../../generated/commands'
import { host } from '../../../host/open'
import { Columns } from '../../../kit/grid/columns.svelte'
import { RowSource } from '../../../kit/grid/source.svelte'
import type { GridSort } from '../../../kit/grid/types'
import { hearing } from '../../../live/hearing'
import { SORTS, mselColumns } from '../fields'

export type Look = 'grid' | 'timeline' | 'script'
export const LOOKS: readonly Look[] = ['grid', 'timeline', 'script']

/** Wanted values by column; a column that is not here may have any. */
export type Only = NonNullable<EventPageRequest['only']>
export type FilterBy = keyof Only

/** What is chosen, in the order in which it is shown. */
export interface Chosen {
  count: number
  ids: () => Promise<string[]>
}

const NOTHING: Chosen = { count: 0, ids: () => Promise.resolve([]) }
const LOOK_KEY = 'muster.msel.look'

export class MselPage {
  readonly id: () => string
  readonly columns: Columns<Event>
  readonly rows: RowSource<Event>

  look = $state<Look>(keptLook())
  filter = $state('')
  onlyProblems = $state(false)
  only = $state.raw<Only>({})
  order = $state<'time' | 'paper'>('time')
  sort = $state.raw<GridSort | null>(null)
  /** How many events need a time. */
  problems = $state<number>()
  /** The event whose details are shown. */
  current = $state.raw<Event>()
  chosen = $state.raw<Chosen>(NOTHING)

  constructor(id: () => string, storyAt: (offset: number) => number | null, custom: () => readonly string[]) {
    this.id = id
    this.columns = new Columns('msel', () => mselColumns(storyAt, custom()))
    this.rows = new RowSource<Event>(async (skip, take) => {
      const page = await host().call('event_page', { ...this.query(), skip, take })
      return { total: page.total, rows: page.events }
    })
    $effect(() => void this.#count())
    $effect(() =>
      hearing.listen(['event'], () => {
        this.rows.refresh()
        void this.#count()
        void this.#renew()
      }),
    )
  }

  /** What is asked for, in the order in which it is shown. */
  query(): Omit<EventPageRequest, 'skip' | 'take'> {
    return {
      exercise: this.id(),
      filter: this.filter,
      only_problems: this.onlyProblems,
      only: this.only,
      sort: (this.sort && SORTS[this.sort.column]) ?? this.order,
      descending: this.sort?.descending ?? false,
    }
  }

  get filtered(): boolean {
    return this.filter !== '' || this.onlyProblems || Object.keys(this.only).length > 0
  }

  showAll(): void {
    this.filter = ''
    this.onlyProblems = false
    this.only = {}
  }

  lookAt(look: Look): void {
    this.look = look
    this.chosen = NOTHING
    localStorage.setItem(LOOK_KEY, look)
  }

  /** Wants these values of a column only; none is any. */
  want(by: FilterBy, values: string[]): void {
    const others = Object.fromEntries(Object.entries(this.only).filter(([column]) => column !== by)) as Only
    this.only = values.length > 0 ? { ...others, [by]: values } : others
  }

  /** The place of an event in the order in which events are shown; −1 where it is not among them. */
  async placeOf(event: string): Promise<number> {
    const STRIDE = 100
    for (let first = 0; first === 0 || first < this.rows.total; first += STRIDE) {
      const at = (await this.rows.all(first, first + STRIDE - 1)).findIndex((row) => row.id === event)
      if (at >= 0) return first + at
    }
    return -1
  }

  /** Shows an event's details, wherever it stands. */
  async detail(event: string): Promise<void> {
    try {
      this.current = await host().call('event_get', { event })
    } catch {
      // It is gone since: what is shown of it goes with it.
      this.current = undefined
    }
  }

  /** Shows the MSEL as it was kept in a view. */
  take(view: MselView): void {
    this.columns.take(view.columns)
    this.filter = view.filter
    this.only = view.only as Only
    this.onlyProblems = false
    this.order = view.sort === 'paper' ? 'paper' : 'time'
    this.sort =
      view.sort === '' || view.sort === 'paper' ? null : { column: view.sort, descending: view.descending }
  }

  /** How it is shown now, to be kept. */
  asView(): Pick<MselView, 'columns' | 'filter' | 'only' | 'sort' | 'descending'> {
    return {
      columns: this.columns.given(),
      filter: this.filter,
      only: this.only as MselView['only'],
      sort: this.sort?.column ?? (this.order === 'paper' ? 'paper' : ''),
      descending: this.sort?.descending ?? false,
    }
  }

  async #count(): Promise<void> {
    try {
      const page = await host().call('event_page', {
        exercise: this.id(),
        skip: 0,
        take: 1,
        only_problems: true,
      })
      this.problems = page.total
    } catch {
      // The page's own question fails the same way, and says so.
      this.problems = undefined
    }
  }

  async #renew(): Promise<void> {
    if (this.look !== 'grid' && this.current) await this.detail(this.current.id)
  }
}

function keptLook(): Look {
  const kept = localStorage.getItem(LOOK_KEY)
  return LOOKS.find((look) => look === kept) ?? 'grid'
}
