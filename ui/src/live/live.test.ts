import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandName, Host } from '../host/host'
import { Refusal } from '../host/host'
import { useHost } from '../host/open'
import { Live } from './live.svelte'

/** A host whose answers come when the test lets them. */
function slowHost() {
  const asked: {
    name: string
    request: unknown
    give: (reply: unknown) => Promise<void>
    refuse: () => Promise<void>
  }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve()
  }
  const host: Host = {
    kind: 'browser',
    call: (name: CommandName, request: unknown) =>
      new Promise((resolve, reject) => {
        asked.push({
          name,
          request,
          give: (reply) => (resolve(reply as never), settle()),
          refuse: () => (reject(new Refusal({ code: 'failed', message: 'The disk is full.' })), settle()),
        })
      }) as never,
    fetch: () => Promise.reject(new Error('no files')),
    onNotice: () => () => {},
  }
  return { host, asked }
}

describe('a live answer', () => {
  let slow: ReturnType<typeof slowHost>
  beforeEach(() => {
    slow = slowHost()
    useHost(slow.host)
  })

  it('keeps the last good answer when asking again fails, and says why', async () => {
    const list = new Live('run_list')
    list.about({})
    await slow.asked[0]?.give([])
    const again = list.ask()
    await slow.asked[1]?.refuse()
    await again
    expect(list.reply).toEqual([])
    expect(list.failure?.message).toBe('The disk is full.')
  })

  it('makes many questions into one more', async () => {
    const list = new Live('run_list')
    list.about({})
    void list.ask()
    void list.ask()
    await slow.asked[0]?.give([])
    expect(slow.asked).toHaveLength(2)
    await slow.asked[1]?.give([])
    expect(slow.asked).toHaveLength(2)
  })

  it('is done asking only when the newest answer is here', async () => {
    const list = new Live('run_list')
    list.about({})
    let done = false
    const asking = list.ask().then(() => (done = true))
    await slow.asked[0]?.give([])
    expect(done).toBe(false)
    await slow.asked[1]?.give([])
    await asking
    expect(done).toBe(true)
  })

  it('drops the answer to a question that is no longer asked', async () => {
    const found = new Live('search_find')
    found.about({ text: 'dro', limit: 5 })
    found.about({ text: 'drone', limit: 5 })
    const hit = { kind: 'event', id: 'e', home: 'x', title: 'drone', excerpt: '' }
    await slow.asked[1]?.give([hit])
    await slow.asked[0]?.give([])
    expect(found.reply).toEqual([hit])
    expect(found.asking).toBe(false)
  })
})
