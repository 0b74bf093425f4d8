import { expect, test } from 'vitest'
import { readInert } from './inert'

test('no handler comes in, however it is written, and words stay as they are', () => {
  const page = readInert(
    `<p>once = on time = 5</p><img src=x onerror="a()"><img/onload=a()><b class="x"ONCLICK = 'a()'>bold</b>`,
  )
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
  expect(attributes.filter((name) => name.toLowerCase().startsWith('on'))).toEqual([])
  expect(page.querySelector('p')?.textContent).toBe('once = on time = 5')
  expect(page.querySelector('b')?.className).toBe('x')
})

test('markup that never ends is gone through once', () => {
  expect(readInert('<a '.repeat(500_000)).body.textContent).toBe('')
})
