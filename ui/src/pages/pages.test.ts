import { flushSync, mount, unmount } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '../App.svelte'
import { mockWorkspace } from '../host/mock'
import { useHost } from '../host/open'
import { go, type Place } from '../shell/route.svelte'

let app: Record<string, unknown> | undefined

/** Draws the whole interface at a place, and waits until its questions are answered. */
async function draw(place: Place): Promise<HTMLElement> {
  useHost(mockWorkspace(30))
  go(place)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
  app = mount(App, { target: document.body })
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve))
    flushSync()
  }
  return document.body
}

afterEach(async () => {
  if (app) await unmount(app)
  app = undefined
})

describe('a page', () => {
  it.each<[Place, string]>([
    [{ page: 'home' }, 'City stadium planning group'],
    [{ page: 'exercises' }, 'Exercises'],
    [{ page: 'new-exercise', way: 'plan' }, 'New exercise'],
    [{ page: 'exercise', id: 'exercise' }, 'Match day 4'],
    [{ page: 'import' }, 'Import a file'],
    [{ page: 'runs' }, 'Runs'],
    [{ page: 'run', id: 'run' }, 'Second drone over the north stand'],
    [{ page: 'report', id: 'run' }, 'Match day 4 · run 1'],
    [{ page: 'library', face: 'figures' }, 'Library'],
    [{ page: 'library', face: 'forms' }, 'Library'],
    [{ page: 'form', id: 'form' }, 'METHANE report'],
    [{ page: 'search', text: 'drone' }, 'Search results'],
    [{ page: 'settings' }, 'Settings'],
  ])('$page is drawn with one heading that says what it is', async (place, heading) => {
    const wrong = vi.spyOn(console, 'error')
    const page = await draw(place)
    const headings = [...page.querySelectorAll('main h1')].map((one) => one.textContent?.trim())
    expect(headings).toHaveLength(1)
    expect(headings[0]).toContain(heading)
    expect(wrong).not.toHaveBeenCalled()
  })
})

describe('the control room', () => {
  it('shows everything of the selected inject without a click', async () => {
    const page = await draw({ page: 'run', id: 'run' })
    for (const words of ['Stadium control (SimCell)', 'Silver command', 'Grade the threat', 'four arms'])
      expect(page.querySelector('article')?.textContent).toContain(words)
  })

  it('says the state of the run in words, not in colour alone', async () => {
    const page = await draw({ page: 'run', id: 'run' })
    expect(page.querySelector('.story')?.textContent).toContain('running')
  })
})
