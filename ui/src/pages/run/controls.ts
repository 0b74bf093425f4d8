/** Everything that can be done in the control room: the same list for buttons, menu, keyboard and palette. */
import Bot from '@lucide/svelte/icons/bot'
import Check from '@lucide/svelte/icons/check'
import CircleHelp from '@lucide/svelte/icons/circle-question-mark'
import CircleStop from '@lucide/svelte/icons/circle-stop'
import CircleCheck from '@lucide/svelte/icons/circle-check'
import FastForward from '@lucide/svelte/icons/fast-forward'
import FileText from '@lucide/svelte/icons/file-text'
import Hand from '@lucide/svelte/icons/hand'
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote'
import Pause from '@lucide/svelte/icons/pause'
import Play from '@lucide/svelte/icons/play'
import ClockAlert from '@lucide/svelte/icons/clock-alert'
import Send from '@lucide/svelte/icons/send'
import SkipForward from '@lucide/svelte/icons/skip-forward'
import Split from '@lucide/svelte/icons/split'
import Undo2 from '@lucide/svelte/icons/undo-2'
import X from '@lucide/svelte/icons/x'
import type { Action } from '../../actions/registry.svelte'
import type { BoardEvent, NoteKind, Response, RunView } from '../../generated/commands'
import type { CommandName } from '../../host/host'
import { go } from '../../shell/route.svelte'
import { t } from '../../words/words.svelte'
import type { Lists } from './board'

/** What the controls act on. */
export interface Room {
  readonly view: RunView | undefined
  readonly chosen: BoardEvent | undefined
  readonly lists: Lists | undefined
  /** Whether the chosen event was released and players are to do something about it. */
  readonly answerable: boolean
  /** How many decisions branches wait for. */
  readonly decisions: number
  readonly justReleased: BoardEvent | null
  readonly mayPlay: boolean
  readonly mayRecord: boolean
  /** Does a command of this run. */
  play: (name: CommandName, more?: object) => Promise<boolean>
  release: () => Promise<void>
  /** Takes the delivery of the chosen event back. */
  recall: () => Promise<void>
  takeBack: () => Promise<void>
  /** Chooses the event so many places on. */
  step: (places: number) => void
  /** Chooses an event of the contingency tray. */
  pick: (place: number) => void
  voice: () => void
  note: (kind: NoteKind) => void
  open: (what: 'jump' | 'end' | 'pause' | 'over' | 'decide') => void
}

export interface Controls {
  start: Action
  pause: Action
  /** The way out of a real emergency, in two deliberate steps. */
  over: Action
  release: Action
  voice: Action
  hold: Action
  unhold: Action
  skip: Action
  recall: Action
  report: Action
  /** How players decided, where branches wait for it. */
  decide: Action
  /** What players did about the chosen event. */
  answers: Action[]
  /** Behind the menu of seldom things. */
  more: Action[]
  /** By key alone. */
  keys: Action[]
}

const ANSWERS: readonly [Response, string, NonNullable<Action['icon']>][] = [
  ['met', 'M', Check],
  ['late', 'Shift+M', ClockAlert],
  ['not-met', 'X', X],
  ['not-observed', 'U', CircleHelp],
]

export function controls(room: Room): Controls {
  const phase = () => room.view?.phase
  const begun = () => phase() !== undefined && phase() !== 'ready' && phase() !== 'ended'
  const status = () => room.chosen?.play.status
  const onChosen = (name: CommandName) => () =>
    room.chosen ? room.play(name, { event: room.chosen.id }) : Promise.resolve(false)
  const note = (kind: NoteKind, keys: string): Action => ({
    id: `note-${kind}`,
    label: t(`note-${kind}`),
    keys,
    available: () => room.mayRecord,
    perform: () => room.note(kind),
  })
  const running = phase() === 'running'
  return {
    start: {
      id: 'run-start',
      label: t('start-play'),
      icon: Play,
      keys: 'P',
      available: () => room.mayPlay && phase() === 'ready',
      perform: () => room.play('run_start'),
    },
    pause: {
      id: 'run-pause',
      label: t(running ? 'pause' : 'resume'),
      icon: running ? Pause : Play,
      keys: 'P',
      // After a gap the banner asks first what the time in between was.
      available: () => room.mayPlay && (running || phase() === 'paused'),
      perform: () => room.play(running ? 'run_pause' : 'run_resume'),
    },
    over: {
      id: 'run-over',
      label: t('emergency-over'),
      icon: CircleCheck,
      available: () => room.mayPlay && phase() === 'emergency',
      perform: () => room.open('over'),
    },
    release: {
      id: 'run-release',
      label: t('release'),
      icon: Send,
      keys: 'R',
      available: () => room.mayPlay && room.chosen !== undefined && status() !== 'released',
      perform: () => room.release(),
    },
    voice: {
      id: 'run-voice',
      label: t('voice'),
      icon: MessageSquareQuote,
      keys: 'V',
      available: () =>
        room.mayPlay && room.chosen !== undefined && status() !== 'released' && phase() !== 'ready',
      perform: () => room.voice(),
    },
    hold: {
      id: 'run-hold',
      label: t('hold'),
      icon: Hand,
      keys: 'H',
      available: () => room.mayPlay && status() === 'pending',
      perform: onChosen('run_hold'),
    },
    unhold: {
      id: 'run-unhold',
      label: t('put-back'),
      icon: Undo2,
      keys: 'H',
      available: () => room.mayPlay && (status() === 'held' || status() === 'skipped'),
      perform: onChosen('run_unhold'),
    },
    skip: {
      id: 'run-skip',
      label: t('skip-event'),
      icon: SkipForward,
      keys: 'S',
      available: () => room.mayPlay && (status() === 'pending' || status() === 'held'),
      perform: onChosen('run_skip'),
    },
    recall: {
      id: 'run-recall',
      label: t('recall'),
      icon: Undo2,
      keys: 'B',
      available: () => room.mayPlay && status() === 'released',
      perform: () => room.recall(),
    },
    report: {
      id: 'run-report',
      label: t('open-report'),
      icon: FileText,
      keys: 'A',
      available: () => room.view !== undefined && phase() !== 'ready',
      perform: () => room.view && go({ page: 'report', id: room.view.run.id }),
    },
    decide: {
      id: 'run-decide',
      label: t('decide'),
      icon: Split,
      keys: 'D',
      available: () => room.mayRecord && room.decisions > 0,
      perform: () => room.open('decide'),
    },
    answers: ANSWERS.map(([response, keys, icon]): Action => ({
      id: `run-answer-${response}`,
      label: t(`answer-${response}`),
      icon,
      keys,
      available: () => room.mayRecord && room.answerable,
      perform: () =>
        room.chosen ? room.play('run_answer', { event: room.chosen.id, response }) : Promise.resolve(false),
    })),
    more: [
      {
        id: 'run-pause-why',
        label: t('pause-why'),
        icon: Pause,
        keys: 'Shift+P',
        available: () => room.mayPlay && phase() === 'running',
        perform: () => room.open('pause'),
      },
      {
        id: 'run-jump',
        label: t('jump'),
        icon: FastForward,
        keys: 'G',
        available: () => room.mayPlay && begun() && phase() !== 'interrupted',
        perform: () => room.open('jump'),
      },
      {
        id: 'run-automatic',
        label: t(room.view?.automatic ? 'automatic-off' : 'automatic-on'),
        icon: Bot,
        available: () => room.mayPlay && phase() !== 'ended',
        perform: () => room.play('run_automatic', { automatic: !room.view?.automatic }),
      },
      {
        id: 'run-end',
        label: t('end-play'),
        icon: CircleStop,
        available: () => room.mayPlay && begun(),
        perform: () => room.open('end'),
      },
      {
        id: 'run-open-report',
        label: t('open-report'),
        icon: FileText,
        available: () => phase() !== 'ready',
        perform: () => room.view && go({ page: 'report', id: room.view.run.id }),
      },
    ],
    keys: [
      {
        id: 'run-next',
        label: t('next-event'),
        keys: 'j',
        also: 'ArrowDown',
        keyOnly: true,
        perform: () => room.step(1),
      },
      {
        id: 'run-previous',
        label: t('previous-event'),
        keys: 'k',
        also: 'ArrowUp',
        keyOnly: true,
        perform: () => room.step(-1),
      },
      {
        id: 'run-take-back',
        label: t('take-back-last'),
        keys: 'T',
        keyOnly: true,
        available: () => room.justReleased !== null,
        perform: () => room.takeBack(),
      },
      {
        id: 'run-tray',
        label: t('to-tray'),
        keys: 'C',
        keyOnly: true,
        available: () => (room.lists?.ready.length ?? 0) > 0,
        perform: () => room.pick(0),
      },
      ...Array.from({ length: Math.min(9, room.lists?.ready.length ?? 0) }, (_, place): Action => ({
        id: `run-tray-${place + 1}`,
        label: t('tray-event', { place: place + 1 }),
        keys: String(place + 1),
        keyOnly: true,
        perform: () => room.pick(place),
      })),
      note('note', 'L'),
      // Where branches wait for decisions, the key decides; the remark takes the key beside it.
      note('decision', room.decisions > 0 ? 'Shift+D' : 'D'),
      note('observation', 'O'),
    ],
  }
}
