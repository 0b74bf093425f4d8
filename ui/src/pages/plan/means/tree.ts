/** Who calls whom: a plan's directory as a tree. */
import type { DirectoryLine } from '../../../generated/commands'

export interface CallBranch {
  line: DirectoryLine
  calls: CallBranch[]
}

/**
 * The tree of calls, and the lines that nobody can reach because they call each other in a ring. A line whose caller
 * is gone begins a tree of its own.
 */
export function callTree(lines: readonly DirectoryLine[]): { roots: CallBranch[]; ring: DirectoryLine[] } {
  const known = new Set(lines.map((line) => line.id))
  const called = new Map<string | null, DirectoryLine[]>()
  for (const line of lines) {
    const by = line.called_by !== null && known.has(line.called_by) ? line.called_by : null
    called.set(by, [...(called.get(by) ?? []), line])
  }
  const reached = new Set<string>()
  const branch = (line: DirectoryLine): CallBranch => {
    reached.add(line.id)
    return { line, calls: (called.get(line.id) ?? []).map(branch) }
  }
  const roots = (called.get(null) ?? []).map(branch)
  return { roots, ring: lines.filter((line) => !reached.has(line.id)) }
}

/** Whether a line would be called by itself if it were called by this one. */
export function wouldRing(lines: readonly DirectoryLine[], line: string, by: string): boolean {
  const callers = new Map(lines.map((one) => [one.id, one.called_by]))
  let at: string | null = by
  for (let steps = 0; at !== null && steps <= lines.length; steps += 1) {
    if (at === line) return true
    at = callers.get(at) ?? null
  }
  return false
}
