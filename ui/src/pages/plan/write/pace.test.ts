import { expect, it, vi } from 'vitest'
import { Pace } from './pace'

it('the keys rest longer where making a text ready holds them up, and not where others take their time', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const pace = new Pace(600)
  expect(pace.rest).toBe(600)
  const work = (ms: number) => pace.measure(() => void (now += ms))
  work(200)
  expect(pace.rest).toBe(800)
  work(5000)
  expect(pace.rest).toBe(4000)
  const slow = pace.measure(() => new Promise((resolve) => setTimeout(resolve, 5)))
  now += 3000
  await slow
  expect(pace.rest).toBe(600)
})
