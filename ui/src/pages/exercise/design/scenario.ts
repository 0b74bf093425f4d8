/** What a scenario is made of, in the order in which it is written. */
import type { Design, SenderKind, Triage } from '../../../generated/commands'
import type { Records } from './records'

export const SCENARIO_KINDS = [
  'phase',
  'storyline',
  'truth',
  'sender',
  'variable',
  'decision',
  'actor',
] as const
export type ScenarioKind = (typeof SCENARIO_KINDS)[number]

export const SENDER_KINDS: readonly SenderKind[] = ['person', 'organisation', 'account', 'system']
export const TRIAGES: readonly Triage[] = ['none', 'immediate', 'urgent', 'delayed', 'dead']

export function scenarioOf(design: Design): { [Kind in ScenarioKind]: readonly Records[Kind][] } {
  return {
    phase: design.phases,
    storyline: design.storylines,
    truth: design.truths,
    sender: design.senders,
    variable: design.variables,
    decision: design.decisions,
    actor: design.actors,
  }
}

/** One thing of a scenario, with what it is. */
export type ScenarioThing = { [Kind in ScenarioKind]: { kind: Kind; row: Records[Kind] } }[ScenarioKind]

/** Everything in a scenario. */
export function thingsOf(design: Design): ScenarioThing[] {
  const rows = scenarioOf(design)
  return SCENARIO_KINDS.flatMap((kind) => rows[kind].map((row) => ({ kind, row }) as ScenarioThing))
}
