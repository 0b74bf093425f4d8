/**
 * What the pieces of a text that are filled in show: fields, numbers of sections, pictures. The editor draws from
 * here, and draws again when something here changes.
 */
import type { Fetches, FieldRef, FieldValue, SectionHead } from '../../../generated/commands'
import { host } from '../../../host/open'
import { fieldKey } from './model'

export class Shows {
  #fields = new Map<string, FieldValue>()
  #heads = new Map<string, SectionHead>()
  #hear = new Set<() => void>()
  #pictures = new Map<string, Promise<string>>()

  /** Learns what fields show; what is not named stays as it was. */
  learn(values: readonly FieldValue[]): void {
    for (const value of values) this.#fields.set(fieldKey(value.field), value)
    this.#tell()
  }

  /** Learns the outline. */
  outline(heads: readonly SectionHead[]): void {
    this.#heads = new Map(heads.map((head) => [head.place.section, head]))
    this.#tell()
  }

  field(field: FieldRef): FieldValue | undefined {
    return this.#fields.get(fieldKey(field))
  }

  /** What a field shows, if it shows something. */
  text(field: FieldRef): string | undefined {
    const value = this.field(field)
    return value && !value.missing ? value.text : undefined
  }

  head(section: string): SectionHead | undefined {
    return this.#heads.get(section)
  }

  /** Whether the outline is known at all. */
  get outlined(): boolean {
    return this.#heads.size > 0
  }

  /** Calls `draw` when something here changed, until the returned function is called. */
  hear(draw: () => void): () => void {
    this.#hear.add(draw)
    return () => this.#hear.delete(draw)
  }

  /** The address of a kept picture, good while this stands. */
  picture(sha256: Fetches['attachment']['request']['sha256']): Promise<string> {
    let address = this.#pictures.get(sha256)
    if (!address) {
      address = host()
        .fetch('attachment', { sha256 })
        .then((bytes) => URL.createObjectURL(new Blob([bytes], { type: mediaType(bytes) })))
      this.#pictures.set(sha256, address)
      // A picture that did not come may come the next time it is asked for.
      address.catch(() => this.#pictures.delete(sha256))
    }
    return address
  }

  /** Lets the pictures go. */
  end(): void {
    for (const address of this.#pictures.values())
      address.then(
        (one) => URL.revokeObjectURL(one),
        () => {},
      )
    this.#pictures.clear()
  }

  #tell(): void {
    for (const draw of [...this.#hear]) draw()
  }
}

/** What a picture is, by its first bytes. */
function mediaType(bytes: Uint8Array): string {
  return bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'
}
