/** Light, dark, or as the system says; and the dark turned down for a control room at night. */
import type { Theme } from '../generated/commands'

/** The themes there are, as the settings offer them. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

const DIM = 'muster.dim'
const system = matchMedia('(prefers-color-scheme: dark)')
let systemDark = $state(system.matches)
let dimmed = $state(localStorage.getItem(DIM) === 'yes')
system.addEventListener('change', () => (systemDark = system.matches))

/** Whether this theme is dark on this machine now. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && systemDark)
}

export function isDimmed(): boolean {
  return dimmed
}

/** Turns the dark theme's light down or up again; remembered on this machine, as it belongs to its screen. */
export function dim(on: boolean): void {
  dimmed = on
  localStorage.setItem(DIM, on ? 'yes' : 'no')
}

/** Draws everything in this theme. */
export function wear(theme: Theme): void {
  const page = document.documentElement
  page.dataset.theme = isDark(theme) ? 'dark' : 'light'
  if (isDark(theme) && dimmed) page.dataset.dim = ''
  else delete page.dataset.dim
}
