/**
 * The one port between the interface and the program behind it.
 *
 * Two hosts exist: the desktop shell and, in a browser, a server on loopback. Nothing else in the interface
 * knows which of them it is talking to, except by asking what the host can do.
 */
import type { AppError, Commands, ErrorCode, Fetches, Notice } from '../generated/commands'

export type CommandName = keyof Commands
export type Request<K extends CommandName> = Commands[K]['request']
export type Reply<K extends CommandName> = Commands[K]['reply']
export type FetchName = keyof Fetches
export type FetchRequest<K extends FetchName> = Fetches[K]['request']

/** A kind of file, as a dialog offers it: a message name and endings without the dot. */
export interface FileKind {
  label: string
  endings: string[]
}

export interface Dialogs {
  /** A file that exists; null if the person thinks better of it. */
  open(title: string, kind: FileKind): Promise<string | null>
  /** Where to write; the system's dialog has asked about a file that is already there. */
  save(title: string, kind: FileKind, name: string): Promise<string | null>
  /** A folder that exists; null if the person thinks better of it. */
  folder(title: string): Promise<string | null>
}

export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** Does a command; rejects with a `Refusal`. */
  call<K extends CommandName>(name: K, request: Request<K>): Promise<Reply<K>>
  /** A file's content; rejects with a `Refusal`. */
  fetch<K extends FetchName>(name: K, request: FetchRequest<K>): Promise<Uint8Array<ArrayBuffer>>
  /** Hears notices until the returned function is called. `lost` tells that some may have been missed. */
  onNotice(hear: (notice: Notice) => void, lost: () => void): () => void
  /** The system's file dialogs, where there are any. */
  readonly dialogs?: Dialogs
  /** Paths of files dropped onto the window, where the system gives paths. */
  onFileDrop?(hear: (paths: string[]) => void): () => void
}

/** What a command says when it does not do what was asked, in words for the person. */
export class Refusal extends Error {
  readonly code: ErrorCode
  /** The field of the request that is wrong, if one is. */
  readonly field: string | undefined
  /** What to do next, if there is something. */
  readonly help: string | undefined

  constructor(error: AppError) {
    super(error.message)
    this.name = 'Refusal'
    this.code = error.code
    this.field = error.field
    this.help = error.help
  }
}

/** A refusal out of whatever a host threw. */
export function refusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  const known = thrown as Partial<AppError> | null
  if (
    known &&
    typeof known === 'object' &&
    typeof known.code === 'string' &&
    typeof known.message === 'string'
  )
    return new Refusal(known as AppError)
  return new Refusal({ code: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) })
}
