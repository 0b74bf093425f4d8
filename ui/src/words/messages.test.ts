import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const LOCALES = join(__dirname, '../../../assets/locales')
const SOURCES = join(__dirname, '..')

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
}

/** Message names of a language with the arguments each one uses. */
function messages(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const file of files(join(LOCALES, language), /\.ftl$/)) {
    for (const block of readFileSync(file, 'utf8').split(/\n(?=[a-z])/)) {
      const id = /^([a-z][\w-]*) =/.exec(block)?.[1]
      if (id === undefined) continue
      expect(found.has(id), `${id} is defined once in ${language}`).toBe(false)
      found.set(id, [...new Set([...block.matchAll(/\{ ?\$(\w+)/g)].map((arg) => arg[1] ?? ''))].sort())
    }
  }
  return found
}

const english = messages('en')
const sources = files(SOURCES, /\.(svelte|ts)$/)
  .filter((file) => !/\.test\.ts$|generated/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('the catalogue', () => {
  it.each(readdirSync(LOCALES).filter((name) => name !== 'en'))(
    '%s says everything English says',
    (language) => {
      const other = messages(language)
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
      for (const [id, args] of english) expect([id, other.get(id)]).toEqual([id, args])
    },
  )

  it('has every message the interface asks for by name', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((call) => call[1] ?? '')
    expect(asked.filter((id) => !english.has(id))).toEqual([])
  })

  it('has no message that nobody asks for', () => {
    const families = [...sources.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((call) => call[1] ?? '')
    const unused = [...english.keys()].filter(
      (id) => !sources.includes(`'${id}'`) && !families.some((family) => id.startsWith(family)),
    )
    expect(unused).toEqual([])
  })
})
