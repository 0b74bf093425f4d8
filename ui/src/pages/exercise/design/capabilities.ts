/** Capabilities that objectives name by key. */
import file from '../../../../../assets/reference/capabilities.toml'

interface Capability {
  key: string
  name: string
  says: string
}

export const CAPABILITIES: readonly Capability[] = (file as { capability: Capability[] }).capability

const BY_KEY = new Map(CAPABILITIES.map((one) => [one.key, one]))

/** What a key says; the key itself where it is one of the planner's own. */
export function capabilityName(key: string): string {
  return BY_KEY.get(key)?.name ?? key
}

/** What it means, where that is known. */
export function capabilitySays(key: string): string | undefined {
  return BY_KEY.get(key)?.says
}

export const capabilityOptions = CAPABILITIES.map(({ key, name }) => ({ value: key, label: name }))
