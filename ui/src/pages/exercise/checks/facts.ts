/** What an exercise's checks found, in words, and where to see to it. */
import type { ExerciseFact, Peak } from '../../../generated/commands'
import type { Place } from '../../../shell/route.svelte'
import { writeOffset } from '../../../time/offset'
import { t } from '../../../words/words.svelte'
import { writeMinutes } from '../../plan/minutes'
import type { ExerciseBook } from '../book.svelte'
import { list } from '../conditions/words'

export type Sort = ExerciseFact['fact']

export interface FactInWords {
  sort: Sort
  text: string
  /** Whether the exercise contradicts itself here; otherwise something is only still open. */
  wrong: boolean
  /** Where it is seen to. */
  place: Place
}

const WRONG: ReadonlySet<Sort> = new Set<Sort>([
  'waits-in-a-ring',
  'never-reached',
  'waits-for-nothing',
  'waits-for-no-answer',
  'same-number',
  'time-unread',
  'in-two-places',
  'travel-too-short',
  'outside-play',
  'outside-phase',
  'marking-above-reader',
  'scenario-in-player-text',
  'story-goes-back',
  'variable-unknown',
  'variable-misnamed',
  'decision-without-choice',
])

/** Whether an exercise contradicts itself in facts of this sort. */
export const isWrong = (sort: Sort): boolean => WRONG.has(sort)

/** Every event a fact is about. */
export function eventsOf(fact: ExerciseFact): readonly string[] {
  if ('events' in fact) return fact.events
  if ('asked' in fact) return [fact.event, fact.asked]
  return 'event' in fact ? [fact.event] : []
}

const span = (ms: number) => writeMinutes(Math.round(ms / 60_000))

/** A fact in words; events and tasks are called by name as soon as the book has them. */
export function inWords(fact: ExerciseFact, book: ExerciseBook): FactInWords {
  const id = book.id()
  const name = (of: string) => book.event(of)
  const event = (of?: string): Place => ({ page: 'exercise', id, event: of })
  const face = (to: 'setup' | 'objectives' | 'scenario', part?: string): Place => ({
    page: 'exercise',
    id,
    face: to,
    part,
  })
  const say = (place: Place, args: Record<string, string | number> = {}): FactInWords => ({
    sort: fact.fact,
    text: t(`xfact-${fact.fact}`, args),
    wrong: isWrong(fact.fact),
    place,
  })
  const objective = (of: string) => {
    const found = book.design?.objectives.find((one) => one.id === of)
    return [found?.number, found?.statement || t('untitled')].filter(Boolean).join(' · ')
  }
  const phase = (of: string) => book.design?.phases.find((one) => one.id === of)?.name || t('untitled')
  const firstFrom = (at: number, who?: Pick<Peak, 'who'>, field?: 'controller' | 'recipient') =>
    book.events
      .filter((line) => line.offset !== null && line.offset >= at)
      .filter((line) => !who || !field || line[field].includes(who.who))
      .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))[0]?.id

  switch (fact.fact) {
    case 'no-objective':
      return say(face('objectives'))
    case 'objective-without-event':
    case 'objective-without-words':
    case 'objective-without-task':
      return say(face('objectives', fact.objective), { objective: objective(fact.objective) })
    case 'task-never-tested':
      return say(face('objectives', fact.objective), {
        objective: objective(fact.objective),
        task: book.task(fact.task),
      })
    case 'without-expected-action':
    case 'without-controller':
    case 'without-recipient':
    case 'without-title':
    case 'time-unread':
    case 'outside-play':
    case 'never-reached':
    case 'waits-for-nothing':
    case 'contingency-without-trigger':
    case 'marking-above-reader':
    case 'sender-unknown':
      return say(event(fact.event), { event: name(fact.event) })
    case 'same-number':
      return say(event(fact.events[1] ?? fact.events[0]), {
        number: book.line(fact.events[0] ?? '')?.number ?? '…',
        events: list(
          fact.events.map((one) => book.line(one)?.title || t('untitled')),
          'conjunction',
        ),
      })
    case 'controller-overloaded':
    case 'player-overloaded':
      return say(
        event(
          firstFrom(
            fact.peak.from,
            fact.peak,
            fact.fact === 'controller-overloaded' ? 'controller' : 'recipient',
          ),
        ),
        {
          who: fact.peak.who,
          count: fact.peak.count,
          from: writeOffset(fact.peak.from),
          most: fact.most,
        },
      )
    case 'in-two-places':
    case 'travel-too-short':
      return say(event(fact.events[1]), {
        who: fact.who,
        event: name(fact.events[0]),
        other: name(fact.events[1]),
        ...(fact.fact === 'travel-too-short' ? { span: writeMinutes(fact.minutes) } : {}),
      })
    case 'silent':
      return say(event(firstFrom(fact.silence.from)), {
        span: span(fact.silence.to - fact.silence.from),
        from: writeOffset(fact.silence.from),
        to: writeOffset(fact.silence.to),
      })
    case 'waits-in-a-ring':
      return say(event(fact.events[0]), {
        events: [...fact.events, fact.events[0] ?? ''].map((one) => name(one)).join(' → '),
      })
    case 'waits-for-no-answer':
      return say(event(fact.asked), { event: name(fact.event), asked: name(fact.asked) })
    case 'choice-without-branch':
      return say(face('scenario', fact.decision), {
        decision: book.decision(fact.decision),
        choice: book.choice(fact.decision, fact.choice),
      })
    case 'decision-without-choice':
      return say(face('scenario', fact.decision), { decision: book.decision(fact.decision) })
    case 'scenario-in-player-text':
      return say(face(fact.place === 'objective' ? 'objectives' : 'setup'), {
        words: fact.words,
        place: t(`xplace-${fact.place}`),
      })
    case 'variable-unknown':
      return say(event(fact.event), { event: name(fact.event), name: `{{${fact.name}}}` })
    case 'variable-misnamed':
      return say(face('scenario', fact.variable), {
        name: book.design?.variables.find((one) => one.id === fact.variable)?.name || t('untitled'),
      })
    case 'story-goes-back':
      return say(face('scenario', fact.phase), { phase: phase(fact.phase) })
    case 'outside-phase':
      return say(event(fact.event), { event: name(fact.event), phase: phase(fact.phase) })
  }
}

export interface Group {
  sort: Sort
  wrong: boolean
  facts: FactInWords[]
}

/** Facts by their sort, in the order in which the program found them; what is wrong first. */
export function grouped(facts: readonly FactInWords[]): Group[] {
  const groups = new Map<Sort, Group>()
  for (const fact of facts) {
    const group = groups.get(fact.sort) ?? { sort: fact.sort, wrong: fact.wrong, facts: [] }
    group.facts.push(fact)
    groups.set(fact.sort, group)
  }
  return [...groups.values()].sort((a, b) => Number(b.wrong) - Number(a.wrong))
}
