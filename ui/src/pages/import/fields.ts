/** What a column of an event list can be, in the order the mapping shows it. */
import type { Field } from '../../generated/commands'

export const FIELDS: Field[] = [
  'number',
  'time',
  'date',
  'day',
  'scenario_time',
  'title',
  'text',
  'kind',
  'phase',
  'storyline',
  'sender',
  'recipient',
  'method',
  'controller',
  'expected_action',
  'location',
  'objective',
  'notes',
  'release',
]
