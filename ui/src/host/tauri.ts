/** The desktop shell's host. The only file that knows the shell's own interface. */
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { getCurrentWebview } from '@tauri-apps/api/webview'
import { open, save } from '@tauri-apps/plugin-dialog'
import type { Notice } from '../generated/commands'
import {
  refusal,
  type CommandName,
  type FetchName,
  type FetchRequest,
  type Host,
  type Reply,
  type Request,
} from './host'

/** Stops hearing, even when asked to before the shell has answered. */
function stopLater(listening: Promise<() => void>): () => void {
  return () => void listening.then((stop) => stop())
}

/** The host of a page inside the desktop window. */
export function tauriHost(): Host {
  return {
    kind: 'desktop',
    async call<K extends CommandName>(name: K, request: Request<K>): Promise<Reply<K>> {
      try {
        return await invoke<Reply<K>>('call', { name, payload: request })
      } catch (thrown) {
        throw refusal(thrown)
      }
    },
    async fetch<K extends FetchName>(name: K, request: FetchRequest<K>) {
      try {
        return new Uint8Array(await invoke<ArrayBuffer>('fetch', { name, payload: request }))
      } catch (thrown) {
        throw refusal(thrown)
      }
    },
    onNotice: (hear) => stopLater(listen<Notice>('notice', (event) => hear(event.payload))),
    dialogs: {
      open: (title, kind) =>
        open({ title, multiple: false, filters: [{ name: kind.label, extensions: kind.endings }] }),
      save: (title, kind, name) =>
        save({ title, defaultPath: name, filters: [{ name: kind.label, extensions: kind.endings }] }),
      folder: (title) => open({ title, directory: true, multiple: false }),
    },
    onFileDrop: (hear) =>
      stopLater(
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === 'drop') hear(payload.paths)
        }),
      ),
  }
}
