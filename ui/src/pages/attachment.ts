/** Files that go with events: kept in the workspace, and handed out again as they are. */
import type { AttachedFile } from '../generated/commands'
import { refusal } from '../host/host'
import { host } from '../host/open'
import { download } from '../kit/download'
import { act } from '../live/act.svelte'
import { say, sayRefusal } from '../live/say.svelte'
import { t } from '../words/words.svelte'
import { takeFile } from './import/take-file'

/** The largest file a workspace keeps, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** Keeps a file; undefined where it was not kept, which has been said. */
export async function keepAttachment(file: File): Promise<AttachedFile | undefined> {
  if (file.size > LARGEST) {
    const size = Math.round(file.size / (1024 * 1024))
    say({ tone: 'calm', text: t('picture-too-large', { name: file.name, size }), help: t('file-smaller') })
    return undefined
  }
  const given = await takeFile(file)
  return 'base64' in given ? act('file_keep', { name: file.name, base64: given.base64 }) : undefined
}

/** Hands a kept file out. */
export async function openAttachment({ name, sha256 }: AttachedFile): Promise<void> {
  try {
    download(await host().fetch('attachment', { sha256 }), name, 'application/octet-stream')
  } catch (thrown) {
    sayRefusal(refusal(thrown))
  }
}
