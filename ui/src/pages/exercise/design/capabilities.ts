/** Capabilities that objectives name by key. */
import file from '../../../../../assets/reference/capabilities.toml'
import { t } from '../../../words/words.svelte'

interface Capability {
  key: string
  name: string
  says: string
}

export const CAPABILITIES: readonly Capability[] = (file as { capability: Capability[] }).capability

/** Whose capabilities they are, as keys begin. */
export const LIBRARIES = ['fema', 'nato', 'nist'] as const

const BY_KEY = new Map(CAPABILITIES.map((one) => [one.key, one]))

/** What a key says; the key itself where it is one of the planner's own. */
export function capabilityName(key: string): string {
  return BY_KEY.get(key)?.name ?? key
}

/** What it means, where that is known. */
export function capabilitySays(key: string): string | undefined {
  return BY_KEY.get(key)?.says
}

/** What can be chosen, by library. */
export const capabilityOptions = () =>
  LIBRARIES.flatMap((library) =>
    CAPABILITIES.filter(({ key }) => key.startsWith(`${library}:`)).map(({ key, name }) => ({
      value: key,
      label: name,
      group: t(`capabilities-${library}`),
    })),
  )
