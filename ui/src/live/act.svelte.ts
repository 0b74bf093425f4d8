/** Doing things: one way to ask for a change, and to confirm an odd one. */
import { refusal, type CommandName, type Refusal, type Reply, type Request } from '../host/host'
import { host } from '../host/open'
import { begin } from './saving.svelte'
import { sayRefusal, settled } from './say.svelte'

/** A question that blocks: an odd case that the program wants confirmed. */
export interface Question {
  text: string
  help: string | undefined
  answer: (yes: boolean) => void
}

let asked = $state.raw<Question | null>(null)

/** The question that waits for an answer, if one does. */
export function question(): Question | null {
  return asked
}

/** Asks the person; one question at a time, an unanswered one counts as no. */
export function askPerson(text: string, help?: string): Promise<boolean> {
  asked?.answer(false)
  return new Promise((resolve) => {
    asked = {
      text,
      help,
      answer: (yes) => {
        asked = null
        resolve(yes)
      },
    }
  })
}

/** Does a command; rejects with a `Refusal` and says nothing. */
export async function attempt<K extends CommandName>(name: K, request: Request<K>): Promise<Reply<K>> {
  const over = begin()
  try {
    const reply = await host().call(name, request)
    over('done')
    settled()
    return reply
  } catch (thrown) {
    const refused = refusal(thrown)
    over(refused.code === 'failed' ? 'failed' : 'refused')
    throw refused
  }
}

/**
 * Does a command and says what went wrong, if anything did. An odd case asks the person and is sent again with
 * `confirm`. The reply, or undefined where it was not done; `onrefused` gets the first say, and true is "said".
 */
export async function act<K extends CommandName>(
  name: K,
  request: Request<K>,
  onrefused?: (refused: Refusal) => boolean,
): Promise<Reply<K> | undefined> {
  try {
    return await attempt(name, request)
  } catch (thrown) {
    const refused = refusal(thrown)
    if (refused.code === 'ask' && (await askPerson(refused.message, refused.help)))
      return act(name, { ...request, confirm: true }, onrefused)
    if (refused.code !== 'ask' && !onrefused?.(refused)) sayRefusal(refused)
    return undefined
  }
}
