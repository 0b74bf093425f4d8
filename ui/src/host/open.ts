/** Finds out where the interface runs and opens the port to the program behind it. */
import { browserHost } from './browser'
import type { Host } from './host'

let opened: Host | undefined

/** Opens the host once, before anything is drawn. */
export async function openHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) {
    const { tauriHost } = await import('./tauri')
    opened = tauriHost()
  } else if (import.meta.env.MODE === 'mock') {
    const { mockWorkspace } = await import('./mock')
    opened = mockWorkspace(Number(new URLSearchParams(location.search).get('events') ?? 120))
  } else opened = browserHost()
  return opened
}

/** Speaks through this host from now on; for tests. */
export function useHost(host: Host): void {
  opened = host
}

/** The open host. */
export function host(): Host {
  if (!opened) throw new Error('The host was asked before it was opened.')
  return opened
}
