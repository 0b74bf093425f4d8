/** What the versions of a plan show, as it stands in the address: `copies`, `v2`, `1-2`, `2-now`. */

export type Shown =
  | { what: 'copies' }
  | { what: 'version'; number: number }
  /** `to` is null for the plan as it stands. */
  | { what: 'compare'; from: number; to: number | null }

/** What an address asks for; what changed since the latest version where it asks for nothing. */
export function readShown(part: string | undefined, latest: number): Shown {
  const otherwise: Shown = { what: 'compare', from: latest, to: null }
  if (part === 'copies') return { what: 'copies' }
  const [, number] = /^v(\d+)$/.exec(part ?? '') ?? []
  if (number !== undefined) return { what: 'version', number: Number(number) }
  const [, from, to] = /^(\d+)-(\d+|now)$/.exec(part ?? '') ?? []
  if (from === undefined) return otherwise
  return { what: 'compare', from: Number(from), to: to === 'now' ? null : Number(to) }
}

export function writeShown(shown: Shown): string {
  if (shown.what === 'copies') return 'copies'
  if (shown.what === 'version') return `v${shown.number}`
  return `${shown.from}-${shown.to ?? 'now'}`
}
