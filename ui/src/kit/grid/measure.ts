/** The measures of a grid, and how its view follows the cursor. */

/** The height of a line, heading included, in pixels. */
export const LINE = 32

/** The part of the view, beside the columns that stay, that may be covered by them. */
const MOST_COVERED = 0.6

interface Scrolled {
  scrollTop: number
  clientHeight: number
}

/** Where to scroll so that a line is in view whole, under the heading that stays above it. */
export function topFor(line: number, { scrollTop, clientHeight }: Scrolled): number {
  const [top, bottom] = [line * LINE, (line + 1) * LINE]
  // The heading covers one line of the view.
  if (top < scrollTop) return top
  if (bottom > scrollTop + clientHeight - LINE) return bottom - (clientHeight - LINE)
  return scrollTop
}

/** How far to scroll sideways so that a cell is in view beside the columns that stay. */
export function sideways(cell: HTMLElement, view: HTMLElement, covered: number): number {
  const [box, all] = [cell.getBoundingClientRect(), view.getBoundingClientRect()]
  const rightToLeft = getComputedStyle(view).direction === 'rtl'
  const [low, high] = [
    all.left + (rightToLeft ? view.offsetWidth - view.clientWidth : covered),
    all.left + view.offsetWidth - (rightToLeft ? covered : view.offsetWidth - view.clientWidth),
  ]
  if (box.left < low || box.width > high - low) return rightToLeft ? box.right - high : box.left - low
  return Math.max(0, box.right - high)
}

interface Sized {
  id: string
  frozen?: boolean
}

/**
 * How far from the start each column stays that does not scroll away, by its identity, and how much they take
 * together. None stays where they would leave too little of the view to what scrolls.
 */
export function frozenAt<Column extends Sized>(
  shown: readonly Column[],
  width: (column: Column) => number,
  room: number,
): { at: Map<string, number>; covered: number } {
  const at = new Map<string, number>()
  let covered = 0
  for (const column of shown) {
    if (!column.frozen) continue
    at.set(column.id, covered)
    covered += width(column)
  }
  return covered > room * MOST_COVERED ? { at: new Map(), covered: 0 } : { at, covered }
}
