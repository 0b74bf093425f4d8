/**
 * A pretend host for tests and for drawing pages without a program behind them. It remembers nothing and is
 * never part of a built interface.
 */
import type { AppState, Board, BoardEvent, Event, JournalEntry, RunView } from '../generated/commands'
import { Refusal, type CommandName, type Host, type Reply, type Request } from './host'

type Answers = { [K in CommandName]?: (request: Request<K>) => Reply<K> }

/** A host that gives these answers and refuses everything else. */
export function mockHost(answers: Answers): Host {
  return {
    kind: 'browser',
    call<K extends CommandName>(name: K, request: Request<K>): Promise<Reply<K>> {
      const answer = answers[name] as ((request: Request<K>) => Reply<K>) | undefined
      if (!answer)
        return Promise.reject(new Refusal({ code: 'not_allowed_now', message: `No answer to ${name}.` }))
      return Promise.resolve().then(() => answer(request))
    },
    fetch: () =>
      Promise.reject(new Refusal({ code: 'not_allowed_now', message: 'There are no files here.' })),
    onNotice: () => () => {},
  }
}

const START = Date.UTC(2026, 4, 16, 13, 0)
const METHODS = ['radio', 'phone', 'in person', 'e-mail']

/** What an event has besides what a spreadsheet gives it, unwritten. */
export const UNWRITTEN = {
  duration_ms: null,
  read_aloud: '',
  if_asked: '',
  hint: '',
  evaluator: '',
  expected_within_ms: null,
  objectives: [],
  tasks: [],
  section_id: null,
  attachments: [],
  contingency_for: null,
  waits_for: null,
  marking: null,
  safety: '',
  author: '',
  review: 'draft',
} satisfies Partial<Event>

/** An event of a pretend MSEL. */
export function mockEvent(place: number): Event {
  const contingency = place % 17 === 16
  const unread = place % 41 === 40
  return {
    ...UNWRITTEN,
    id: `event-${place}`,
    exercise_id: 'exercise',
    position: place,
    number: contingency ? `C${Math.ceil(place / 17)}` : String(place + 1),
    kind: contingency
      ? 'contingency'
      : place % 9 === 5
        ? 'expected-action'
        : place < 2
          ? 'administrative'
          : 'inject',
    offset: contingency || unread ? null : -1_800_000 + place * 95_000,
    phase:
      place < 2 ? '' : `Phase ${Math.floor(place / 14) + 1} · ${place < 14 ? 'First sighting' : 'Search'}`,
    storyline: 'Air',
    title: place === 1 ? 'STARTEX' : `Second drone over the north stand, report ${place + 1}`,
    text: '“Exercise, exercise. Control to Silver. Second unmanned aircraft, north stand, about forty metres, holding over block N6. Crowd has seen it. Over.”',
    sender: 'Stadium control (SimCell)',
    recipient: 'Silver command',
    method: METHODS[place % METHODS.length] ?? '',
    controller: place % 2 ? 'North' : 'SimCell',
    expected_action: 'Grade the threat, say on what grounds.\nMove blocks N5 to N7 under cover.',
    location: 'Block N6',
    objective: 'Objective 2 · decide and move the crowd',
    notes: 'Colour: dark, four arms. Lights: none. No operator seen yet.',
    release: place % 13 === 12 ? 'automatic' : 'manual',
    custom: [{ name: 'Cell', value: 'Alpha' }],
    source: { sheet: 'MSEL', row: place + 5, raw_time: unread ? 'TBD' : '' },
    problem: unread ? '“MSEL”, row 45, column C: “TBD” is no time. It is held ready.' : null,
  }
}

const line = (event: Event, play?: Partial<BoardEvent['play']>): BoardEvent => ({
  id: event.id,
  number: event.number,
  title: event.title,
  kind: event.kind,
  planned: event.offset,
  waits: event.waits_for !== null,
  recipient: event.recipient,
  method: event.method,
  controller: event.controller,
  play: {
    status: 'pending',
    actual: null,
    late_ms: null,
    released_seq: null,
    recalls: 0,
    repeats: 0,
    ...play,
  },
  suggested: null,
  by_clock: event.release === 'automatic' && event.offset !== null,
})

/** A host with a workspace, an exercise of so many events and a run in play. */
export function mockWorkspace(count = 120, more: Answers = {}): Host {
  const events = Array.from({ length: count }, (_, place) => mockEvent(place))
  const now = Date.now()
  const view: RunView = {
    run: {
      id: 'run',
      exercise_id: 'exercise',
      exercise_name: 'Match day 4',
      name: 'Match day 4 · run 1',
      scenario_start: START,
      marking: 'tlp-amber',
      story: [],
      decisions: [],
      created_at: now - 7_200_000,
    },
    phase: 'running',
    anchor: { exercise: 6_137_000, wall: now, rate: 1000, running: true },
    stretches: [
      { wall_start: now - 6_137_000, wall_end: null, exercise_start: 0, exercise_end: null, rate: 1000 },
    ],
    started: true,
    automatic: false,
    gap: null,
    unwritten: 0,
    fault: null,
    entries: 61,
    head: 'a'.repeat(64),
    counts: {
      events: count,
      due: 2,
      to_come: 40,
      ready: 7,
      waiting: 0,
      held: 1,
      released: 60,
      skipped: 1,
      by_clock: 0,
    },
    next: { number: '86', title: 'Press asks whether play will resume', planned: 6_190_000 },
  }
  const state: AppState = {
    version: '0.1.0',
    workspace: {
      name: 'City stadium planning group',
      path: '/home/planner/City stadium.muster',
      encrypted: false,
      marking: 'tlp-amber',
      created_at: now,
      revision: 4,
      undo: { label: 'event_update', detail: '14' },
      redo: null,
    },
    name: 'Lead controller',
    role: 'director',
    theme: 'system',
    language: '',
    recent: [],
    live: [
      {
        run: 'run',
        name: view.run.name,
        exercise_name: 'Match day 4',
        phase: 'running',
        anchor: view.anchor,
        next: view.next,
      },
    ],
    trouble: null,
    asked: null,
  }
  const exercise = {
    id: 'exercise',
    name: 'Match day 4',
    exercise_type: 'full-scale' as const,
    scenario_start: START,
    starts_on: '2026-05-16',
    ends_on: '2026-05-16',
    marking: 'tlp-amber' as const,
    summary: 'Unmanned aircraft over a full stadium; the crowd is moved under cover.',
    created_at: now,
    sponsor: '',
    venue: '',
    scope: { participation: '', duration: '', location: '', parameters: '' },
    safety: { code_word: '', no_play: '', real_contact: '', rules: '' },
    threats: [],
    plans: [],
    ends: null,
    wanted: { silence_min: null, per_controller: null, per_player: null, travel_min: null },
    debrief: '',
  }
  const detail = { exercise, phases: [{ name: 'Phase 1', events: 12 }], custom_fields: ['Cell'], files: [] }
  const timed = events.filter((event) => event.offset !== null)
  const board = (): Board => ({
    view,
    due: timed
      .filter((event) => (event.offset ?? 0) <= 6_137_000)
      .slice(-2)
      .map((event) => line(event)),
    next: timed
      .filter((event) => (event.offset ?? 0) > 6_137_000)
      .slice(0, 40)
      .map((event) => line(event)),
    ready: events.filter((event) => event.offset === null).map((event) => line(event)),
    waiting: [],
    decisions: [],
    held: timed.slice(3, 4).map((event) => line(event, { status: 'held' })),
    done: timed
      .slice(10, 30)
      .map((event) =>
        line(event, { status: 'released', actual: (event.offset ?? 0) + 12_000, late_ms: 12_000 }),
      ),
  })
  const frame = { run_id: 'run', scenario: null, actor: 'Lead controller', prev: '', hash: '' }
  const journal: JournalEntry[] = timed.slice(0, 30).map((event, place) => ({
    ...frame,
    seq: place + 1,
    wall: now - 3_000_000 + place * 95_000,
    exercise: event.offset ?? 0,
    kind: 'released',
    actual: (event.offset ?? 0) + 12_000,
    late_ms: 12_000,
    automatic: false,
    odd: '',
    event: event.id,
    number: event.number,
    title: event.title,
    planned: event.offset,
  }))
  return mockHost({
    app_state: () => state,
    settings_set: (patch) => Object.assign(state, patch),
    exercise_list: () => [
      {
        exercise,
        events: count,
        scheduled: timed.length,
        problems: events.filter((one) => one.problem).length,
        runs: 1,
      },
    ],
    exercise_get: () => detail,
    event_page: ({ skip, take, filter = '', only_problems = false }) => {
      const found = events.filter(
        (event) =>
          (!only_problems || event.problem !== null) &&
          event.title.toLowerCase().includes(filter.toLowerCase()),
      )
      return { total: found.length, events: found.slice(skip, skip + take) }
    },
    event_update: ({ changes }) =>
      changes.map(({ event, patch }) => {
        const at = events.findIndex((one) => one.id === event)
        const changed = { ...(events[at] ?? mockEvent(at)), ...patch, problem: null }
        events[at] = changed
        return changed
      }),
    run_list: () => [
      {
        run: view.run,
        phase: 'running',
        exercise: 6_137_000,
        started_at: now - 6_137_000,
        entries: 61,
        fault: null,
      },
    ],
    run_get: () => view,
    run_board: board,
    run_event: ({ event }) => ({
      event: events.find((one) => one.id === event) ?? mockEvent(0),
      play: { status: 'pending', actual: null, late_ms: null, released_seq: null, recalls: 0, repeats: 0 },
      by_clock: false,
      odd: null,
      planned: events.find((one) => one.id === event)?.offset ?? null,
      waits: false,
      answer: null,
      rendering: null,
    }),
    run_journal: ({ after = 0 }) => journal.filter((entry) => entry.seq > after),
    figure_list: () => [
      {
        key: 'standoff-sedan-mandatory',
        card: 'stand-off',
        subject: 'Car',
        says: 'Mandatory evacuation distance',
        value: '98',
        unit: 'm',
        source: 'Bomb Threat Stand-Off Card',
        confidence: 'V',
        note: '',
      },
    ],
    form_list: () => [
      {
        key: 'methane',
        title: 'METHANE report',
        code: 'METHANE',
        purpose: 'The first report from a scene.',
        source: 'JESIP',
        edition: '',
      },
    ],
    form_filled_list: () => [
      { id: 'form', plan_id: null, form: 'methane', title: 'First report', filled: { '4': 'Declared' } },
    ],
    history_list: () => [
      { label: 'event_update', detail: '14', actor: 'Lead controller', wall: now, undone: false },
    ],
    search_find: ({ text }) => [
      {
        kind: 'event',
        id: 'event-14',
        home: 'exercise',
        title: `Second \u0001${text}\u0002`,
        excerpt: 'over the north stand',
      },
    ],
    ...more,
  })
}
