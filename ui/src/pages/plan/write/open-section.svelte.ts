/**
 * The section that is written in: what of it is on disk, what is only here, and what somebody else wrote meanwhile.
 * Typing waits for nothing; what was typed is written shortly after the last key, one write at a time.
 */
import type { RichText, SectionView } from '../../../generated/commands'
import { refusal, type Refusal } from '../../../host/host'
import { host } from '../../../host/open'
import { attempt } from '../../../live/act.svelte'
import { declare, type Unsaved } from '../../../live/saving.svelte'
import type { Editing } from '../text/body'
import { sameText } from '../text/model'
import type { Shows } from '../text/shows'
import { dropDraft, findDraft, keepDraft, type Draft } from './drafts'
import { OwnWrites } from './own-writes'
import { Pace } from './pace'
import { typing } from './typing'

/** How long the keys must rest before what was typed is written; in milliseconds. */
const REST = 600
/** How long they must rest before it is kept on this machine; in milliseconds. */
const DRAFT_REST = 200
/** After a failure the next attempt waits so long. */
const AGAIN = 5000

export class OpenSection {
  readonly id: string
  /** The section as it was last heard of; its body is the one the editor began with. */
  view = $state.raw<SectionView>()
  /** Why it is not shown. */
  failure = $state.raw<Refusal>()
  /** Whether something typed is not on disk yet. */
  typed = $state(false)
  /** What somebody else wrote while something was typed here. */
  conflict = $state.raw<SectionView>()
  /** Why what was typed is not written. */
  refused = $state.raw<Refusal>()
  /** What was typed before the program or the window went away. */
  found = $state.raw<{ draft: Draft; drop: () => void }>()
  /** Whether nothing is written in it, as the editor shows it. */
  blank = $state(false)

  #shows: Shows
  #where: string
  /** Takes what is said of its saving back. */
  #undeclare: () => void
  /** Whether its editor is gone: once all is written nobody asks for it any more. */
  #left = false
  #editing: Editing | undefined
  #base = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #draftTimer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<boolean> | undefined
  #own = new OwnWrites()
  #drafts = new Pace(DRAFT_REST)
  #writes = new Pace(REST)
  /** Counts what changes the text on disk from here, so that an answer asked for before it is not believed. */
  #turn = 0
  #keys = 0
  #closed = false

  /** `where` is its page's address. */
  constructor(id: string, shows: Shows, where: string) {
    this.id = id
    this.#shows = shows
    this.#where = where
    // By its name: whoever comes back to a section decides about what was left there.
    this.#undeclare = declare(`section ${id}`, () => this.unsaved)
    void this.ask()
  }

  /** What of it is not on disk; null if all is. */
  get unsaved(): Unsaved | null {
    if (this.conflict || this.found || this.refused) return { state: 'unsaved', where: this.#where }
    return this.typed ? { state: 'saving' } : null
  }

  /** The editor stands. */
  attach(editing: Editing): void {
    this.#left = false
    this.#editing = editing
  }

  /** The editor goes away: what it shows is written. */
  detach(): void {
    const body = this.#editing?.body()
    this.#editing = body && { body: () => body, take: () => {} }
    this.#left = true
    if (this.typed) this.keep()
    void this.flush()
    this.#letGo()
  }

  #letGo(): void {
    if (this.#left && this.unsaved === null) this.#undeclare()
  }

  /** The page goes away. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#draftTimer)
  }

  /** The text as it stands here. */
  mine(): RichText {
    return this.#editing?.body() ?? this.view?.section.body ?? { type: 'doc', content: [] }
  }

  /** Something was typed. */
  type(): void {
    this.#keys += 1
    this.typed = true
    clearTimeout(this.#draftTimer)
    this.#draftTimer = setTimeout(() => this.keep(), this.#drafts.rest)
    if (!this.conflict) this.#rest(this.#writes.rest)
  }

  #rest(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  /** Keeps what was typed on this machine until it is written. */
  keep(): void {
    clearTimeout(this.#draftTimer)
    const editing = this.#editing
    if (!this.typed || !editing) return
    this.#drafts.measure(() => keepDraft(this.id, { base: this.#base, body: editing.body(), at: Date.now() }))
  }

  /** Writes what was typed; whether all of it is on disk now. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#writing) return this.#writing
    if (!this.typed) return Promise.resolve(true)
    if (this.conflict || !this.#editing) return Promise.resolve(false)
    const writing = this.#write().finally(() => {
      if (this.#writing === writing) this.#writing = undefined
    })
    this.#writing = writing
    return writing
  }

  async #write(anyway = false): Promise<boolean> {
    for (;;) {
      const keys = this.#keys
      const editing = this.#editing
      if (!editing) return false
      this.#turn += 1
      this.#own.begin()
      const over = typing.begin()
      try {
        const { body, reply } = this.#writes.measure(() => {
          const body = editing.body()
          const base = anyway ? {} : { base: this.#base }
          return { body, reply: attempt('section_write', { section: this.id, body, ...base }) }
        })
        const written = await reply
        this.#turn += 1
        if (this.#own.end(true)) this.#later()
        this.#base = written.body_sha256
        this.refused = undefined
        this.#shows.learn(written.fields)
        if (this.view)
          this.view = {
            section: { ...this.view.section, body },
            body_sha256: written.body_sha256,
            fields: written.fields,
          }
        if (keys === this.#keys) {
          this.typed = false
          clearTimeout(this.#draftTimer)
          dropDraft(this.id)
          this.#letGo()
          return true
        }
      } catch (thrown) {
        this.#turn += 1
        if (this.#own.end(false)) this.#later()
        const refused = refusal(thrown)
        this.keep()
        if (refused.code === 'changed_meanwhile') await this.#meet()
        else {
          this.refused = refused
          if (refused.code === 'failed' && !this.#closed) this.#rest(AGAIN)
        }
        return false
      } finally {
        over()
      }
      anyway = false
    }
  }

  /** Looks at what somebody else wrote. */
  async #meet(): Promise<void> {
    try {
      const other = await host().call('section_get', { section: this.id })
      const mine = this.#editing?.body()
      if (mine && sameText(mine, other.section.body)) this.#settle(other)
      else this.conflict = other
    } catch (thrown) {
      this.refused = refusal(thrown)
    }
  }

  /** What stands here and what stands there are one. */
  #settle(view: SectionView): void {
    this.view = view
    this.#base = view.body_sha256
    this.#shows.learn(view.fields)
    this.conflict = undefined
    this.typed = false
    dropDraft(this.id)
  }

  /** Writes over what somebody else wrote. */
  async keepMine(): Promise<void> {
    this.conflict = undefined
    this.typed = true
    await this.#write(true)
  }

  /** Takes what somebody else wrote; the editor's undo brings the own text back. */
  takeTheirs(): void {
    const other = this.conflict
    if (!other) return
    this.#shows.learn(other.fields)
    this.#editing?.take(other.section.body, true)
    this.#settle(other)
  }

  /** Goes on with what was typed before the program or the window went away. */
  takeFound(): void {
    const { draft, drop } = this.found ?? {}
    this.found = undefined
    if (!draft) return
    this.#editing?.take(draft.body, true)
    drop?.()
    this.type()
    void this.flush()
  }

  /** Lets it go. */
  dropFound(): void {
    this.found?.drop()
    this.found = undefined
  }

  /** Tries again what was refused. */
  retry(): void {
    this.refused = undefined
    void this.flush()
  }

  /** Something changed, `told` by a notice or guessed. What is written from here is known here. */
  heard(told: boolean): void {
    if (this.#own.hear(told)) void this.ask()
  }

  /** Asks when the write that is under way is over, since its answer would not be believed before. */
  #later(): void {
    setTimeout(() => void (this.#writing ?? Promise.resolve()).then(() => this.ask()))
  }

  /** Asks for the section; takes a text that changed elsewhere where nothing is unsaved here. */
  async ask(): Promise<void> {
    const turn = this.#turn
    try {
      const view = await host().call('section_get', { section: this.id })
      if (this.#closed) return
      this.failure = undefined
      if (turn !== this.#turn) return
      this.#hear(view)
    } catch (thrown) {
      this.failure = refusal(thrown)
      // It was deleted: what was typed is kept on this machine, and found if that is taken back.
      if (this.failure.code === 'not_found') this.#undeclare()
    }
  }

  #hear(view: SectionView): void {
    this.#shows.learn(view.fields)
    const first = this.view === undefined
    if (first) {
      this.#base = view.body_sha256
      this.view = view
      const found = findDraft(this.id)
      if (found && sameText(found.draft.body, view.section.body)) found.drop()
      else if (found) this.found = found
      return
    }
    if (view.body_sha256 === this.#base) {
      // The title and what is said of the section may be new all the same.
      if (this.view) this.view = { ...view, section: { ...view.section, body: this.view.section.body } }
      return
    }
    if (this.typed || this.#writing) {
      // What is typed here meets it when it is written.
      if (this.view) this.view = { ...this.view, section: { ...view.section, body: this.view.section.body } }
      return
    }
    this.#base = view.body_sha256
    this.view = view
    this.#editing?.take(view.section.body, false)
  }
}
