import { describe, expect, it, vi } from 'vitest'
import { actionFor, actions, pressed, register, restLetters, type Action } from './registry.svelte'
import { isChord, showKeys } from './keys'

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, ...more })

const release: Action = { id: 'release', label: 'Release', keys: 'R', perform: vi.fn() }
const palette: Action = { id: 'palette', label: 'Search', keys: 'Ctrl+K', perform: vi.fn() }
const undo: Action = { id: 'undo', label: 'Undo', keys: 'Ctrl+Z', perform: vi.fn() }
const emergency: Action = {
  id: 'emergency',
  label: 'Real-world emergency',
  keys: 'Ctrl+Shift+E',
  always: true,
  perform: vi.fn(),
}

function focusField(): void {
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
}

describe('a key', () => {
  it('does what is offered under it', () => {
    expect(actionFor(key('r'), [release])).toBe(release)
    expect(actionFor(key('R', { shiftKey: true }), [release])).toBeUndefined()
    expect(actionFor(key('r', { ctrlKey: true }), [release])).toBeUndefined()
  })

  it('is a letter while a field has the focus', () => {
    focusField()
    expect(actionFor(key('r'), [release])).toBeUndefined()
    expect(actionFor(key('k', { ctrlKey: true }), [palette])).toBe(palette)
  })

  it('leaves a field its own undo', () => {
    focusField()
    expect(actionFor(key('z', { ctrlKey: true }), [undo])).toBeUndefined()
  })

  it('does nothing behind a dialog, except in a real emergency', () => {
    document.body.innerHTML = '<div role="dialog"></div>'
    expect(actionFor(key('r'), [release])).toBeUndefined()
    expect(actionFor(key('E', { ctrlKey: true, shiftKey: true }), [emergency])).toBe(emergency)
  })

  it('that is a letter rests while words are written in haste', () => {
    restLetters(true)
    expect(actionFor(key('r'), [release])).toBeUndefined()
    expect(actionFor(key('k', { ctrlKey: true }), [palette])).toBe(palette)
    restLetters(false)
    expect(actionFor(key('r'), [release])).toBe(release)
  })

  it('may have another that does the same, and F keys reach over fields', () => {
    const help: Action = { id: 'help', label: 'Shortcuts', keys: 'F1', also: '?', perform: vi.fn() }
    expect(actionFor(key('?', { shiftKey: true }), [help])).toBe(help)
    focusField()
    expect(actionFor(key('?', { shiftKey: true }), [help])).toBeUndefined()
    expect(actionFor(key('F1'), [help])).toBe(help)
  })

  it('that belongs to what has the focus is listed, not acted on', () => {
    expect(actionFor(key('r'), [{ ...release, byFocus: true }])).toBeUndefined()
  })

  it('that cannot be acted on now does nothing', () => {
    expect(actionFor(key('r'), [{ ...release, available: () => false }])).toBeUndefined()
  })

  it('fires once however long it is held', () => {
    const perform = vi.fn()
    const stop = register(() => [{ ...release, perform }])
    pressed(key('r'))
    pressed(key('r', { repeat: true }))
    stop()
    pressed(key('r'))
    expect(perform).toHaveBeenCalledTimes(1)
  })

  it('means what the page on top says', () => {
    const [below, above] = [vi.fn(), vi.fn()]
    const stops = [
      register(() => [{ ...release, perform: below }]),
      register(() => [{ ...release, perform: above }]),
    ]
    pressed(key('r'))
    expect([below, above].map((spy) => spy.mock.calls.length)).toEqual([0, 1])
    stops.forEach((stop) => stop())
    expect(actions()).toEqual([])
  })

  it('is found by its place on a keyboard of another alphabet', () => {
    expect(isChord(key('к', { code: 'KeyR' }), 'R')).toBe(true)
    expect(isChord(key('q', { code: 'KeyA' }), 'A')).toBe(false)
  })

  it('may be a sign that needs Shift', () => {
    expect(isChord(key('?', { shiftKey: true }), '?')).toBe(true)
  })

  it('is shown as it is written on the keyboard', () => {
    expect(showKeys('Ctrl+Shift+e')).toBe('Ctrl Shift E')
    expect(showKeys('ArrowDown')).toBe('↓')
  })
})
