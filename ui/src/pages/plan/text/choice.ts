import type { FieldValue } from '../../../generated/commands'

/** Something that can be chosen from a list by typing. */
export interface Choice {
  id: string
  /** Under which heading it stands. */
  group: string
  label: string
  /** What else there is to know about it, under its label. */
  detail?: string | undefined
  /** What it is at present, beside its label. */
  value?: string | undefined
  /** Further words by which it is found. */
  words?: string | undefined
}

/** A field that can be put in, with what it shows at present. */
export interface FieldChoice extends Choice {
  shown: FieldValue
}
