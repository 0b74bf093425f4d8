import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8')

/** The colours one rule of the token sheet sets. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio after WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['ground', 'surface', 'sunken', 'hover']
const SOFT = ['accent-soft', 'live-soft', 'p-soft', 's-soft', 'm-soft', 'u-soft']
const READ: [string, string[]][] = [
  ['ink', [...GROUNDS, ...SOFT]],
  ['ink-2', [...GROUNDS, ...SOFT]],
  ['ink-3', GROUNDS],
  ['accent', [...GROUNDS, 'accent-soft']],
  ['live', [...GROUNDS, 'live-soft', 'accent-soft']],
  ['p', [...GROUNDS, 'p-soft']],
  ['s', [...GROUNDS, 's-soft', 'accent-soft']],
  ['m', [...GROUNDS, 'm-soft', 'accent-soft']],
  ['u', [...GROUNDS, 'u-soft', 'accent-soft']],
  ['on-accent', ['accent', 'live']],
]

describe.each([
  ['light', ":root,\n[data-theme='light']"],
  ['dark', "[data-theme='dark'] {"],
  ['dimmed', "[data-theme='dark'][data-dim]"],
])('the %s theme', (_, selector) => {
  const theme = colours(selector)

  it.each(READ.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'shows %s on %s at 4.5 to 1 or better',
    (text, ground) => {
      expect(contrast(theme[text] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['ground', 'surface'])('draws the edge of a field on %s at 3 to 1 or better', (ground) => {
    expect(contrast(theme['line-3'] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('shows the TLP labels in the colours FIRST defines, on black', () => {
  const tlp = colours(':root {')
  expect(tlp).toMatchObject({
    'tlp-ground': '#000000',
    'tlp-red': '#ff2b2b',
    'tlp-amber': '#ffc000',
    'tlp-green': '#33ff00',
    'tlp-clear': '#ffffff',
  })
})
