/** The moment at which clocks are drawn. It decides nothing; a hidden window may well stop it. */
import { line } from '../live/line.svelte'
import { untilNextSecond, type Anchor } from '../time/clock'

/** The real moment to draw with, renewed when the drawn second of this clock changes. */
export function drawnAt(anchor: () => Anchor | undefined): { readonly now: number } {
  let now = $state(Date.now())
  $effect(() => {
    const clock = anchor()
    let timer: ReturnType<typeof setTimeout>
    // What cannot be known is not drawn on: the clock stands where it was last heard of.
    const since = line.since
    if (since !== null) {
      now = since
      return
    }
    const draw = () => {
      const moment = Date.now()
      now = moment
      if (!clock) return
      const wait = untilNextSecond(clock, moment)
      // A standing clock needs no drawing; a fast one is drawn as often as the eye follows.
      if (Number.isFinite(wait)) timer = setTimeout(draw, Math.max(wait, 33))
    }
    draw()
    return () => clearTimeout(timer)
  })
  return {
    get now() {
      return now
    },
  }
}
