/** What a screen reader hears of a run while it is played: what the journal takes in, and what becomes due. */
import type { BoardEvent, JournalEntry } from '../../generated/commands'
import { announce } from '../../live/announce.svelte'
import { t } from '../../words/words.svelte'
import { tell } from './words'

/** Announces what is new, for as long as the component stands; what was there before it came is not news. */
export function followRun(
  entries: () => readonly JournalEntry[],
  due: () => readonly BoardEvent[] | undefined,
): void {
  let last: number | undefined
  $effect(() => {
    const all = entries()
    const known = last
    last = all.at(-1)?.seq ?? last
    if (known === undefined) return
    for (const entry of all.filter((one) => one.seq > known)) {
      const { what, text } = tell(entry)
      announce([what, text].filter(Boolean).join(': '))
    }
  })

  let dueKnown: Set<string> | undefined
  $effect(() => {
    const now = due()
    if (!now) return
    const known = dueKnown
    dueKnown = new Set(now.map((one) => one.id))
    if (!known) return
    for (const one of now)
      if (!known.has(one.id)) announce(t('due-heard', { number: one.number, title: one.title }))
  })
}
