/**
 * What the interface says, in the reader's language.
 *
 * Messages live in `assets/locales/LANGUAGE/*.ftl`, one catalogue for the interface and for Rust. English
 * stands in where a language lacks a message, so a gap is readable rather than blank.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

const FILES = import.meta.glob<string>('../../../assets/locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Languages there are messages for, with their own names. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
] as const

export type Language = (typeof LANGUAGES)[number]['code']

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

function bundle(language: string): FluentBundle {
  // Isolation marks matter only where a left-to-right name stands in right-to-left text.
  const made = new FluentBundle(language, { useIsolating: RIGHT_TO_LEFT.has(language) })
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/locales/${language}/`)) {
      for (const wrong of made.addResource(new FluentResource(text))) console.error(path, wrong)
    }
  }
  return made
}

const english = bundle('en')

let current = $state.raw({ language: 'en', bundle: english })

/** The language in use. */
export function language(): string {
  return current.language
}

/** The language of the messages that suits this machine best. */
export function systemLanguage(): Language {
  for (const wanted of navigator.languages ?? []) {
    const found = LANGUAGES.find((known) => wanted.toLowerCase().startsWith(known.code))
    if (found) return found.code
  }
  return 'en'
}

/** Says everything in this language from now on. */
export function speak(wanted: string): void {
  current = { language: wanted, bundle: wanted === 'en' ? english : bundle(wanted) }
  document.documentElement.lang = wanted
  document.documentElement.dir = RIGHT_TO_LEFT.has(wanted) ? 'rtl' : 'ltr'
}

/** The message `id` with its arguments filled in. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  for (const from of [current.bundle, english]) {
    const pattern = from.getMessage(id)?.value
    if (pattern) return from.formatPattern(pattern, args ?? null)
  }
  console.error(`No message “${id}”.`)
  return id
}

/** Whether there is a message of this name. */
export function known(id: string): boolean {
  return english.hasMessage(id)
}
