/** A condition in words, and what of one is still to be chosen. */
import type { Condition, Response } from '../../../generated/commands'
import { language, t } from '../../../words/words.svelte'
import { writeMinutes } from '../../plan/minutes'

export const RESPONSES: readonly Response[] = ['met', 'late', 'not-met', 'not-observed']

/** What conditions are told by: how what they name is called. */
export interface Names {
  event: (id: string) => string
  decision: (id: string) => string
  choice: (decision: string, key: string) => string
}

export const MINUTE = 60_000

/** Alternatives or a sum in the words of the language: `A, B and C`. */
export const list = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(language(), { type }).format(words)

/** What is waited for, as the end of a sentence that begins with “Waits until”. */
export function inWords(condition: Condition, names: Names, within = false): string {
  switch (condition.when) {
    case 'released':
      return t('cond-released', { event: names.event(condition.event) })
    case 'answered':
      return t(`cond-answered-${condition.response}`, { event: names.event(condition.event) })
    case 'decided':
      return t('cond-decided', {
        decision: names.decision(condition.decision),
        choice: names.choice(condition.decision, condition.choice),
      })
    case 'count':
      return t('cond-count', {
        count: condition.at_least,
        events: list(
          condition.events.map((event) => names.event(event)),
          'conjunction',
        ),
      })
    case 'after':
      return t('cond-after', {
        span: writeMinutes(Math.round(condition.wait_ms / MINUTE)),
        of: inWords(condition.of, names, true),
      })
    case 'all':
    case 'any': {
      if (condition.of.length === 0) return t(`cond-none-${condition.when}`)
      const parts = condition.of.map((one) => inWords(one, names, true))
      const all = list(parts, condition.when === 'all' ? 'conjunction' : 'disjunction')
      return within && parts.length > 1 ? `(${all})` : all
    }
  }
}

/** Whether everything in it has been chosen, so that it can be kept. */
export function isWhole(condition: Condition): boolean {
  switch (condition.when) {
    case 'released':
    case 'answered':
      return condition.event !== ''
    case 'decided':
      return condition.decision !== '' && condition.choice !== ''
    case 'count':
      return condition.events.length > 0 && condition.at_least > 0
    case 'after':
      return isWhole(condition.of)
    case 'all':
    case 'any':
      return condition.of.length > 0 && condition.of.every(isWhole)
  }
}

/** Every event a condition names. */
export function eventsIn(condition: Condition): string[] {
  switch (condition.when) {
    case 'released':
    case 'answered':
      return [condition.event]
    case 'count':
      return condition.events
    case 'decided':
      return []
    case 'after':
      return eventsIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(eventsIn)
  }
}

/** Every decision a condition names, with the letter of the choice. */
export function choicesIn(condition: Condition): { decision: string; choice: string }[] {
  switch (condition.when) {
    case 'decided':
      return [{ decision: condition.decision, choice: condition.choice }]
    case 'after':
      return choicesIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(choicesIn)
    case 'released':
    case 'answered':
    case 'count':
      return []
  }
}

export type When = Condition['when']
export const WHENS: readonly When[] = ['released', 'answered', 'decided', 'count', 'after', 'all', 'any']

/** A condition of another kind that keeps of this one what it can. */
export function turned(condition: Condition, when: When): Condition {
  const event = eventsIn(condition)[0] ?? ''
  const inner = condition.when === 'all' || condition.when === 'any' ? condition.of : undefined
  switch (when) {
    case 'released':
      return { when, event }
    case 'answered':
      return { when, event, response: 'met' }
    case 'decided':
      return { when, ...(choicesIn(condition)[0] ?? { decision: '', choice: '' }) }
    case 'count':
      return { when, events: eventsIn(condition).filter(Boolean), at_least: 1 }
    case 'after':
      return { when, of: condition, wait_ms: 10 * MINUTE }
    case 'all':
    case 'any':
      return { when, of: inner ?? [condition] }
  }
}
