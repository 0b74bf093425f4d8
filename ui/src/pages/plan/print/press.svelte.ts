/** Where papers of one plan are made, one at a time: of which state, for which readers, and where each went. */
import FileText from '@lucide/svelte/icons/file-text'
import type { Action } from '../../../actions/registry.svelte'
import type { Marking, PlanContent } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'
import { handOut, type Paper } from '../../paper'

/** What is handed out of a plan. */
export type Part = 'plan' | 'cards' | 'contacts' | 'forms'

/** What every paper is made of. */
export interface Source {
  plan: string
  /** The approved version; the draft as it stands where absent. */
  version?: number
  /** Readers are cleared for this; without it everything but what is hidden is in. */
  marking?: Marking
}

export class Press {
  /** What is being made. */
  making = $state<Part | null>(null)
  /** Where each was handed out last. */
  kept = $state.raw<Partial<Record<Part, string>>>({})
  #of: () => { source: Source; name: string; content: PlanContent | undefined }

  /** `of` tells what the papers are made of, and what their files are called. */
  constructor(of: () => { source: Source; name: string; content: PlanContent | undefined }) {
    this.#of = of
  }

  get source(): Source {
    return this.#of().source
  }
  /** How files are called, without what of the plan they are. */
  get name(): string {
    return this.#of().name
  }
  /** The plan in the state that is handed out; undefined until it is known. */
  get content(): PlanContent | undefined {
    return this.#of().content
  }

  /** What makes a paper by a key; `available` is whether there is something to make. */
  action(part: Part, name: string, keys: string, available: () => boolean, paper: () => Paper): Action {
    return {
      id: `print-${name}`,
      label: t(`print-do-${name}`),
      icon: FileText,
      keys,
      group: 'page',
      available: () => this.making === null && this.content !== undefined && available(),
      perform: () => this.#make(part, paper()),
    }
  }

  async #make(part: Part, paper: Paper): Promise<void> {
    if (this.making) return
    this.making = part
    const where = await handOut(paper)
    if (where) this.kept = { ...this.kept, [part]: where }
    this.making = null
  }
}
