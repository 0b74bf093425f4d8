/** The threats that plans and exercises are about, in the order in which they are chosen. */
import type { Threat } from '../../generated/commands'

export const THREATS: readonly Threat[] = [
  'uas',
  'insider',
  'ied',
  'armed-assailant',
  'vehicle',
  'ict',
  'cbrn',
  'hoax',
  'disinformation',
  'pandemic',
  'fire',
  'hostage',
  'complex',
]
