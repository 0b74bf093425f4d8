/** A browser's host: the command table over HTTP on loopback. */
import {
  Refusal,
  refusal,
  type CommandName,
  type FetchName,
  type FetchRequest,
  type Host,
  type Reply,
  type Request,
} from './host'
import type { AppError, Notice } from '../generated/commands'
import { line } from '../live/line.svelte'
import { t } from '../words/words.svelte'

/** How long until a stream of notices that was refused is asked for again; milliseconds. */
const RETRY = 3000

async function post(path: string, body: unknown): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    line.broke()
    throw new Refusal({ code: 'failed', message: t('host-away'), help: t('host-away-help') })
  }
  if (response.status === 401) {
    line.broke('turned-away')
    throw new Refusal({ code: 'failed', message: t('host-anew'), help: t('host-anew-help') })
  }
  line.mended()
  if (response.ok) return response
  let error: unknown
  try {
    error = await response.json()
  } catch {
    error = { code: 'failed', message: t('host-answered', { status: String(response.status) }) }
  }
  throw refusal(error as AppError)
}

/** The host of a page that a Muster server gave out. */
export function browserHost(): Host {
  return {
    kind: 'browser',
    async call<K extends CommandName>(name: K, request: Request<K>): Promise<Reply<K>> {
      const answer = (await (await post(`api/call/${name}`, request)).json()) as Reply<K>
      return answer
    },
    async fetch<K extends FetchName>(name: K, request: FetchRequest<K>) {
      const response = await post(`api/fetch/${name}`, request)
      return new Uint8Array(await response.arrayBuffer())
    },
    onNotice(hear, lost) {
      let source: EventSource
      let opened = false
      let retry: ReturnType<typeof setTimeout> | undefined
      const listen = () => {
        source = new EventSource('api/notices', { withCredentials: true })
        source.onopen = () => {
          line.mended()
          // Whatever was said while the line was down is unknown.
          if (opened) lost()
          opened = true
        }
        source.onerror = () => {
          line.broke(line.turnedAway ? 'turned-away' : 'silent')
          // A browser gives up where the answer was no stream of notices; somebody has to ask again.
          if (source.readyState === EventSource.CLOSED) retry = setTimeout(listen, RETRY)
        }
        source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Notice)
      }
      // A page that is left tears its own lines down, which says nothing about the program.
      const leave = () => source.close()
      window.addEventListener('pagehide', leave)
      listen()
      return () => {
        clearTimeout(retry)
        window.removeEventListener('pagehide', leave)
        source.close()
      }
    },
  }
}
