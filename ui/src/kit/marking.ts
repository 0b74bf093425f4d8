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

/** The token of the label's letters; both ambers share one, as FIRST has it. */
export function markingColour(marking: TlpName): string {
  return marking === 'tlp-amber-strict' ? 'tlp-amber' : marking
}
