/** A file chosen or dropped in a browser, as it travels: its name and its content. */
import type { FileGiven } from './reading.svelte'

/** The largest file the program reads. */
export const LARGEST = 64 * 1024 * 1024

export async function takeFile(file: File): Promise<FileGiven> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
  return { name: file.name, base64: address.slice(address.indexOf(',') + 1) }
}
