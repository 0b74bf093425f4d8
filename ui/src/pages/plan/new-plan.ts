/** A plan that was just made and has no name of its own yet: the first thing its page asks for is its title. */

let unnamed: string | null = null

/** This plan is to be named when its page comes. */
export function nameNew(plan: string): void {
  unnamed = plan
}

/** Whether this plan is to be named; asked once. */
export function takeUnnamed(plan: string): boolean {
  if (unnamed !== plan) return false
  unnamed = null
  return true
}
