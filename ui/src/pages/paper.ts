/** Documents leave by one door: to a file where the system asks for one, otherwise to what a browser keeps. */
import type { Saved } from '../generated/commands'
import { refusal, type FileKind } from '../host/host'
import { host } from '../host/open'
import { download, fileName } from '../kit/download'
import { say, sayRefusal } from '../live/say.svelte'
import { t } from '../words/words.svelte'
import {
  calendarFile,
  mailFile,
  packageFile,
  pageFile,
  pdfFile,
  warningFile,
  wordFile,
  workbookFile,
} from './files'

export type PaperEnding = 'pdf' | 'docx' | 'html' | 'eml' | 'xml' | 'zip' | 'ics' | 'xlsx'

const KINDS: Record<PaperEnding, { file: () => FileKind; type: string }> = {
  pdf: { file: pdfFile, type: 'application/pdf' },
  docx: {
    file: wordFile,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { file: pageFile, type: 'text/html' },
  eml: { file: mailFile, type: 'message/rfc822' },
  xml: { file: warningFile, type: 'application/xml' },
  zip: { file: packageFile, type: 'application/zip' },
  xlsx: {
    file: workbookFile,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ics: { file: calendarFile, type: 'text/calendar' },
}

export interface Paper {
  /** What it is, for the system's dialog. */
  title: string
  /** The name it begins with, without its ending. */
  name: string
  ending: PaperEnding
  /** Has the program write it to this place; undefined where it was refused and said so. */
  save: (path: string) => Promise<Saved | undefined>
  /** Its content. */
  fetch: () => Promise<Uint8Array<ArrayBuffer>>
}

/** Hands a document out and says where it is now; undefined where it is nowhere. */
export async function handOut(paper: Paper): Promise<string | undefined> {
  const name = fileName(paper.name, paper.ending)
  const { file, type } = KINDS[paper.ending]
  const dialogs = host().dialogs
  try {
    if (dialogs) {
      const path = await dialogs.save(paper.title, file(), name)
      const saved = path ? await paper.save(path) : undefined
      if (!saved) return undefined
      const text = t('saved-to', { path: saved.path })
      say({ tone: 'done', text })
      return text
    }
    download(await paper.fetch(), name, type)
    const text = t('downloaded', { name })
    say({ tone: 'done', text })
    return text
  } catch (thrown) {
    sayRefusal(refusal(thrown))
    return undefined
  }
}
