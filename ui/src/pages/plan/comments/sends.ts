/** Whether a key sends what was written: Ctrl+Enter, since Enter alone begins a line. */
export function sends(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
  event.preventDefault()
  return true
}
