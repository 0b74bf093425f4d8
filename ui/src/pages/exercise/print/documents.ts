/** The documents of an exercise, by whom they are for. */
import type { DocumentKind } from '../../../generated/commands'

/** Who may have a document, as messages name it. */
export type Who =
  | 'players'
  | 'discussion'
  | 'facilitators'
  | 'control'
  | 'evaluators'
  | 'actors'
  | 'organisation'
  | 'everybody'

export const WHO: Record<DocumentKind, Who> = {
  explan: 'players',
  'player-handout': 'players',
  'extent-of-play': 'organisation',
  sitman: 'discussion',
  'facilitator-guide': 'facilitators',
  handbook: 'evaluators',
  'msel-short': 'control',
  'msel-long': 'control',
  'inject-cards': 'control',
  'actor-cards': 'actors',
  'actor-cards-control': 'control',
  binder: 'control',
  'evaluation-guides': 'evaluators',
  feedback: 'everybody',
}

export const GROUPS: readonly {
  name: 'players' | 'control' | 'evaluation'
  documents: readonly DocumentKind[]
}[] = [
  { name: 'players', documents: ['explan', 'player-handout', 'sitman', 'extent-of-play'] },
  {
    name: 'control',
    documents: [
      'handbook',
      'facilitator-guide',
      'msel-short',
      'msel-long',
      'inject-cards',
      'actor-cards',
      'actor-cards-control',
      'binder',
    ],
  },
  { name: 'evaluation', documents: ['evaluation-guides', 'feedback'] },
]
