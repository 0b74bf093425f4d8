/** The forms as their files describe them: what each block asks and how it is answered. */

/** How a block is answered; an instruction is not answered at all. */
export type BlockKind = 'line' | 'text' | 'check' | 'choice' | 'table' | 'instruction'

export interface Block {
  /** Its number on the form; may be empty. */
  number: string
  label: string
  hint?: string
  kind: BlockKind
  /** Lines to write on. */
  lines?: number
  /** What a choice is between. */
  options?: string[]
  /** What a plan, the person or the clock can fill it with. */
  fill?: string
  /** How much of the sheet it takes across. */
  width?: 'full' | 'half' | 'third' | 'quarter'
  /** The columns of a table; widths are shares of their sum. */
  columns?: { label: string; width: number }[]
}

export interface Sheet {
  key: string
  title: string
  code?: string
  note?: string
  orientation?: 'portrait' | 'landscape'
  block: Block[]
}

const FILES = import.meta.glob<Sheet>('../../../../assets/reference/forms/*.toml', {
  import: 'default',
  eager: true,
})

export const SHEETS: readonly Sheet[] = Object.values(FILES)

/** The form of this key, where there is one. */
export function sheetOf(key: string): Sheet | undefined {
  return SHEETS.find((sheet) => sheet.key === key)
}

/** Whether a block is answered at all. */
export const isAnswered = (block: Block): boolean => block.kind !== 'instruction'

/** A block as it is called: `7 When was it put there?` */
export const calledBlock = ({ number, label }: Block): string => [number, label].filter(Boolean).join(' ')
