/**
 * What was typed and is not in the workspace yet, kept on this machine: a crash, a refusal or a text that somebody
 * else wrote meanwhile loses nothing.
 */
import type { RichText } from '../../../generated/commands'

export interface Draft {
  /** SHA-256 of the text it was made from. */
  base: string
  body: RichText
  /** When it was kept. */
  at: number
}

const PREFIX = 'muster.draft.'
/** A younger draft of another window is still being typed there. */
const STALE = 5000
/** Drafts are let go of after so long: thirty days. */
const FORGOTTEN = 30 * 24 * 3600 * 1000

/** This window's own name, the same after it was loaded anew. */
function windowName(): string {
  const kept = sessionStorage.getItem('muster.window')
  if (kept) return kept
  const made = Math.random().toString(36).slice(2)
  sessionStorage.setItem('muster.window', made)
  return made
}

const keyOf = (section: string) => `${PREFIX}${section}.${windowName()}`

/** Keeps what was typed; false where there is no room for it. */
export function keepDraft(section: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(section), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Lets this window's draft of a section go. */
export function dropDraft(section: string): void {
  localStorage.removeItem(keyOf(section))
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Draft>
    return draft.body?.type === 'doc' && typeof draft.at === 'number' ? (draft as Draft) : null
  } catch {
    return null
  }
}

/** The latest draft of a section that nobody is typing any more, and how to let it go. */
export function findDraft(section: string, now = Date.now()): { draft: Draft; drop: () => void } | null {
  let latest: { draft: Draft; key: string } | null = null
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    const draft = read(key)
    if (!draft || now - draft.at > FORGOTTEN) {
      localStorage.removeItem(key)
      continue
    }
    if (!key.startsWith(`${PREFIX}${section}.`)) continue
    if (key !== keyOf(section) && now - draft.at < STALE) continue
    if (!latest || latest.draft.at < draft.at) latest = { draft, key }
  }
  if (!latest) return null
  const { draft, key } = latest
  return { draft, drop: () => localStorage.removeItem(key) }
}
