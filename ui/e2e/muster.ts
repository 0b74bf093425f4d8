/**
 * A Muster of its own for each test: a fresh workspace in a fresh folder, served on a free port.
 *
 * `MUSTER_BIN` names the program; `MUSTER_UI_DIST`, if set, is a built interface to try instead of the one
 * inside the program.
 */
import { once } from 'node:events'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const BIN = process.env.MUSTER_BIN ?? join(import.meta.dirname, '../../target/debug/muster')
const DIST = process.env.MUSTER_UI_DIST

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export interface Muster {
  /** Where the workspace file is. */
  file: string
  /** A folder of the test's own. */
  folder: string
  /** Does a command of the table through the page. */
  call: <Reply>(name: string, request?: object) => Promise<Reply>
  /** Goes to a page of the interface by its address behind `#`. */
  go: (address: string) => Promise<void>
  /** Ends the program as a power cut would, and starts it anew on the same file. */
  crash: () => Promise<void>
  /** Ends the program with the page open. */
  kill: () => void
  /** Lets the program stand still, as a machine that is out of memory does, and go on. */
  freeze: () => void
  thaw: () => void
}

interface Options {
  /** The sample the workspace begins with; empty for none. */
  sample: string
}

async function serve(file: string, folder: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(BIN, ['serve', file, '--port', '0'], {
    env: { ...process.env, MUSTER_CONFIG_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+/.exec(printed)
      if (found) resolve(found[0])
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`muster serve ended with ${code}: ${printed}`)))
  })
  return { child, address }
}

async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  // The one-time address leads on to the plain one; a second visit shows that the cookie holds.
  await page.goto(new URL('/', address).href)
  await expect(page.locator('main')).toBeVisible()
}

export const test = base.extend<{ muster: Muster } & Options>({
  sample: ['stadium', { option: true }],

  muster: async ({ page, context, sample }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-e2e-'))
    const file = join(folder, 'Test.muster')
    const made = spawnSync(BIN, ['new', file, ...(sample ? ['--sample', sample] : [])], {
      env: { ...process.env, MUSTER_CONFIG_DIR: folder },
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(`muster new failed: ${made.stderr || String(made.error)}`)
    if (DIST)
      await context.route(
        (url) => !url.pathname.startsWith('/api') && !url.search.includes('token'),
        (route) => {
          const name = new URL(route.request().url()).pathname
          const path = join(DIST, name === '/' ? 'index.html' : name)
          return existsSync(path)
            ? route.fulfill({
                body: readFileSync(path),
                contentType: TYPES[extname(path)] ?? 'application/octet-stream',
              })
            : route.fulfill({ status: 404 })
        },
      )

    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))

    let served = await serve(file, folder)
    await enter(page, served.address)
    await use({
      file,
      folder,
      call: (name, request = {}) =>
        page.evaluate(
          async ([command, body]) => {
            const answer = await fetch(`/api/call/${command}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            })
            const reply: unknown = await answer.json()
            if (!answer.ok) throw new Error(JSON.stringify(reply))
            return reply as never
          },
          [name, request] as const,
        ),
      go: async (address) => {
        await page.evaluate((hash) => (location.hash = hash), address)
      },
      crash: async () => {
        served.child.removeAllListeners('exit')
        // The file is held until the program is really gone.
        const gone = once(served.child, 'exit')
        served.child.kill('SIGKILL')
        await gone
        served = await serve(file, folder)
        await enter(page, served.address)
        // Whatever could not be reached while the program was dead has been said in the console.
        wrong.length = 0
      },
      kill: () => {
        served.child.removeAllListeners('exit')
        served.child.kill('SIGKILL')
      },
      freeze: () => void served.child.kill('SIGSTOP'),
      thaw: () => void served.child.kill('SIGCONT'),
    })
    // Looked at before the program goes: what the page asks of it afterwards is nobody's mistake.
    // Refusals are answered with an error status, which the browser also writes to its console.
    const said = wrong.filter((text) => !text.startsWith('Failed to load resource'))
    served.child.removeAllListeners('exit')
    served.child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
    expect(said, `the console said: ${said.join(' | ')}`).toEqual([])
  },
})

export { expect }

/** The sample's one exercise. */
export async function exercise(muster: Muster): Promise<{ id: string; name: string }> {
  const [line] = await muster.call<{ exercise: { id: string; name: string } }[]>('exercise_list')
  if (!line) throw new Error('The sample has no exercise.')
  return line.exercise
}

/** A run of the sample's exercise, not started. */
export async function newRun(muster: Muster): Promise<string> {
  const { id } = await exercise(muster)
  return (await muster.call<{ run: { id: string } }>('run_create', { exercise: id })).run.id
}

/** Writes into a field, by keyboard. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Goes to a face of the exercise by the search for things to do. */
export async function face(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`This exercise: ${name}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
}
