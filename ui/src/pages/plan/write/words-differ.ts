/** Two texts beside each other, word by word: what both say, what only one says. */
export interface WordStretch {
  in: 'both' | 'mine' | 'theirs'
  text: string
}

/** Beyond this the middle is shown as a whole. */
const MOST_STEPS = 4_000_000

export function wordsDiffer(mine: string, theirs: string): WordStretch[] {
  const [one, other] = [split(mine), split(theirs)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1
  const made: WordStretch[] = []
  const say = (where: WordStretch['in'], words: string[]) => {
    const text = words.join('')
    const last = made.at(-1)
    if (text === '') return
    if (last?.in === where) last.text += text
    else made.push({ in: where, text })
  }
  say('both', one.slice(0, start))
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length * right.length > MOST_STEPS) {
    say('mine', left)
    say('theirs', right)
  } else common(left, right, say)
  say('both', one.slice(one.length - end))
  return made
}

const split = (text: string) => text.match(/\s*\S+|\s+$/g) ?? []

/** The longest common sequence, walked from the front. */
function common(
  left: string[],
  right: string[],
  say: (where: WordStretch['in'], words: string[]) => void,
): void {
  const width = right.length + 1
  const longest = new Uint32Array((left.length + 1) * width)
  for (let at = left.length - 1; at >= 0; at -= 1)
    for (let to = right.length - 1; to >= 0; to -= 1)
      longest[at * width + to] =
        left[at] === right[to]
          ? (longest[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(longest[(at + 1) * width + to] ?? 0, longest[at * width + to + 1] ?? 0)
  let [at, to] = [0, 0]
  while (at < left.length || to < right.length) {
    const [one, other] = [left[at], right[to]]
    if (one !== undefined && one === other) {
      say('both', [one])
      at += 1
      to += 1
    } else if (
      one !== undefined &&
      (other === undefined || (longest[(at + 1) * width + to] ?? 0) >= (longest[at * width + to + 1] ?? 0))
    ) {
      say('mine', [one])
      at += 1
    } else if (other !== undefined) {
      say('theirs', [other])
      to += 1
    }
  }
}

/** Stretches with what lies far from any difference left out. */
export function nearDifferences(stretches: readonly WordStretch[], around = 120): WordStretch[] {
  return stretches.map((one, at) => {
    if (one.in !== 'both' || one.text.length <= around * 2 + 20) return one
    const head = at === 0 ? '' : one.text.slice(0, around)
    const tail = at === stretches.length - 1 ? '' : one.text.slice(-around)
    return { in: 'both', text: `${head} … ${tail}` }
  })
}
