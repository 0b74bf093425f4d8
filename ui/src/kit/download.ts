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

/** A name that every file system takes. */
export function fileName(name: string, ending: string): string {
  const plain = [...name]
    .map((letter) => (letter < ' ' || FORBIDDEN.has(letter) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
  return `${plain || 'Muster'}.${ending}`
}
