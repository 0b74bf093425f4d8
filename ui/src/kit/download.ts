/** Hands a file's content to the browser to keep. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What Windows forbids in a name. */
const FORBIDDEN = new Set('<>:"/\\|?*')

/** A name of a file as it may be shown: what turns the direction of writing round could make it look like another. */
export function withoutTurns(name: string): string {
  return name.replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
}

/** A name that every file system takes. */
export function fileName(name: string, ending: string): string {
  const plain = [...withoutTurns(name)]
    .map((letter) => (letter < ' ' || FORBIDDEN.has(letter) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
  return `${plain || 'Muster'}.${ending}`
}
