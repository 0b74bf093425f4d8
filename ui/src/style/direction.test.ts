import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Declarations that would stay on one side when the page is read from right to left. */
const ONE_SIDED =
  /^\s*(?:(?:margin|padding|border)-(?:left|right)|left|right|(?:min-|max-)?width|text-align:\s*(?:left|right)|float)\b[^;{]*;/m

const folder = join(__dirname, '..')
const styled = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(svelte|css)$/.test(name),
)

it.each(styled)('%s is laid out by logical properties', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const style = name.endsWith('.css') ? text : (text.split(/<style[^>]*>/)[1] ?? '')
  expect(ONE_SIDED.exec(style.replaceAll(/@media[^{]*/g, ''))?.[0] ?? null).toBeNull()
})
