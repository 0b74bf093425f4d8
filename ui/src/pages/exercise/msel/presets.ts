/** Sets of columns that lists are usually handed round with. */

export interface Preset {
  id: 'short' | 'long' | 'standard' | 'hseep' | 'mitre'
  columns: readonly string[]
}

/**
 * Short is what a controller carries. HSEEP follows the columns of its MSEL template (time, number, mode, from, to, expected
 * action, objective); MITRE those of its cyber exercise playbook (number, time, description, medium, target, expected
 * outcome).
 */
export const PRESETS: readonly Preset[] = [
  { id: 'short', columns: ['number', 'offset', 'title', 'recipient', 'controller'] },
  {
    id: 'standard',
    columns: ['number', 'offset', 'scenario', 'kind', 'title', 'method', 'recipient', 'controller'],
  },
  {
    id: 'long',
    columns: [
      'number',
      'offset',
      'scenario',
      'kind',
      'phase',
      'storyline',
      'title',
      'text',
      'sender',
      'recipient',
      'method',
      'controller',
      'expected_action',
      'expected_within_ms',
      'evaluator',
      'location',
      'objective',
      'notes',
      'duration_ms',
      'release',
      'review',
    ],
  },
  {
    id: 'hseep',
    columns: [
      'number',
      'offset',
      'scenario',
      'kind',
      'title',
      'text',
      'sender',
      'recipient',
      'method',
      'controller',
      'expected_action',
      'objective',
      'notes',
    ],
  },
  {
    id: 'mitre',
    columns: [
      'number',
      'offset',
      'title',
      'text',
      'method',
      'sender',
      'recipient',
      'expected_action',
      'controller',
      'location',
      'notes',
    ],
  },
]
