/** The usual points of an exercise's checklists. */
import file from '../../../../../assets/reference/checklists.toml'
import type { ChecklistItem, ChecklistMoment } from '../../../generated/commands'
import { t } from '../../../words/words.svelte'

/** Keys of the usual points, by the moment they are due. */
export const USUAL_POINTS = file as Record<ChecklistMoment, readonly string[]>

/** The usual points of a moment that are not on its list yet. */
export function missingPoints(
  moment: ChecklistMoment,
  there: readonly ChecklistItem[],
): { moment: ChecklistMoment; text: string }[] {
  const known = new Set(there.filter((one) => one.moment === moment).map(({ text }) => text.trim()))
  return USUAL_POINTS[moment]
    .map((key) => ({ moment, text: t(`usual-check-${key}`) }))
    .filter(({ text }) => !known.has(text))
}
