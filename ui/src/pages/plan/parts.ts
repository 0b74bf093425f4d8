import type { Part } from '../../generated/commands'

/** The parts of a plan, in the order they are read. */
export const PARTS: readonly Part[] = ['base', 'functional', 'threat', 'aid']
