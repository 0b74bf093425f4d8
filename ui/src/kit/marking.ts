/** TLP 2.0 labels as FIRST writes them, by the name the program keeps them under. */
export const TLP = {
  'tlp-red': 'TLP:RED',
  'tlp-amber-strict': 'TLP:AMBER+STRICT',
  'tlp-amber': 'TLP:AMBER',
  'tlp-green': 'TLP:GREEN',
  'tlp-clear': 'TLP:CLEAR',
} as const

export type TlpName = keyof typeof TLP

/** A TLP label, or a national marking in the planner's own words. */
export type Marking = TlpName | { national: string }

/** What stands on the page. */
export function markingLabel(marking: Marking): string {
  return typeof marking === 'string' ? TLP[marking] : marking.national
}

/** TLP labels from the widest circle to the narrowest. */
const WIDEST_FIRST: readonly Marking[] = [
  'tlp-clear',
  'tlp-green',
  'tlp-amber',
  'tlp-amber-strict',
  'tlp-red',
]

/**
 * Whether readers of one marking may see what bears another. TLP labels stand in an order; a national marking has
 * none that is known here, so it is seen only by those who have the same.
 */
export function maySee(reader: Marking, thing: Marking): boolean {
  const [of, up] = [WIDEST_FIRST.indexOf(reader), WIDEST_FIRST.indexOf(thing)]
  if (of >= 0 && up >= 0) return of >= up
  return up === 0 || markingLabel(reader) === markingLabel(thing)
}

/** The markings whose readers may have a thing: those of TLP, and these national ones. */
export function readersOf(thing: Marking, national: readonly Marking[] = []): Marking[] {
  const labels = national.map(markingLabel)
  const once = national.filter(
    (one, place) => typeof one !== 'string' && labels.indexOf(labels[place]!) === place,
  )
  return [...WIDEST_FIRST, ...once].filter((reader) => maySee(reader, thing))
}

/** The token of the label's letters; both ambers share one, as FIRST has it. */
export function markingColour(marking: TlpName): string {
  return marking === 'tlp-amber-strict' ? 'tlp-amber' : marking
}
