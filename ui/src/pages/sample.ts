/** The sample, added to a workspace that is already in use: what an empty page offers beside its first step. */
import FlaskConical from '@lucide/svelte/icons/flask-conical'
import type { Action } from '../actions/registry.svelte'
import { act } from '../live/act.svelte'
import { say } from '../live/say.svelte'
import { app } from '../shell/app.svelte'
import { t } from '../words/words.svelte'

/** Adds the sample: a plan with its people, and an exercise of it. One change, which can be undone. */
export const addingSample = (): Action => ({
  id: 'sample-add',
  label: t('sample-add'),
  icon: FlaskConical,
  group: 'everywhere',
  available: () => app.workspace !== undefined && app.mayPlan,
  perform: async () => {
    if (await act('sample_add', { name: 'stadium' })) say({ tone: 'done', text: t('sample-added') })
  },
})
