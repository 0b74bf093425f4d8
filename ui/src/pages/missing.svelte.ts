/** What a page does when what it was about is not there: never was, or went away while it was shown. */
import { untrack } from 'svelte'
import type { CommandName } from '../host/host'
import type { Live } from '../live/live.svelte'
import { go, type Place } from '../shell/route.svelte'

const refusesPlace = (code: string | undefined) => code === 'not_found' || code === 'invalid'

/** Whether the address names nothing: the first question about it was refused for that reason. */
export function isMissing(answer: Live<CommandName>): boolean {
  return answer.reply === undefined && refusesPlace(answer.failure?.code)
}

/** Leaves for a list when what the page shows has gone, by an undo or by another hand. */
export function leaveWhenGone(answer: () => Live<CommandName>, to: Place): void {
  $effect(() => {
    const { reply, failure } = answer()
    if (reply !== undefined && failure?.code === 'not_found') untrack(() => go(to))
  })
}
