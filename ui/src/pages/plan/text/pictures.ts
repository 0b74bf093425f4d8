/** Pictures for a text: chosen, pasted or dropped, kept by the program, refused calmly. */
import type { Request } from '../../../host/host'
import { refusal } from '../../../host/host'
import { withoutTurns } from '../../../kit/download'
import { attempt } from '../../../live/act.svelte'
import { say } from '../../../live/say.svelte'
import { t } from '../../../words/words.svelte'
import { takeFile } from '../../import/take-file'

/** The largest picture a workspace keeps, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** The SHA-256 of a kept picture; undefined where it was not kept, which has been said. */
async function keep(request: Request<'picture_keep'>): Promise<string | undefined> {
  try {
    return (await attempt('picture_keep', request)).sha256
  } catch (thrown) {
    const refused = refusal(thrown)
    say({ tone: refused.code === 'invalid' ? 'calm' : 'error', text: refused.message, help: refused.help })
    return undefined
  }
}

export const keepPath = (path: string) => keep({ path })

export async function keepFile(file: File): Promise<string | undefined> {
  if (file.size > LARGEST) {
    const name = withoutTurns(file.name)
    const size = Math.round(file.size / (1024 * 1024))
    say({ tone: 'calm', text: t('picture-too-large', { name, size }), help: t('picture-smaller') })
    return undefined
  }
  const given = await takeFile(file)
  return 'base64' in given ? keep({ base64: given.base64 }) : undefined
}
