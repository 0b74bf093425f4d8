import { afterEach, describe, expect, it } from 'vitest'
import { speak, t } from './words.svelte'

afterEach(() => speak('en'))

describe('what is counted', () => {
  it.each([
    ['en', 'template-counts', { sections: 1, tasks: 1 }, 'One section · one task'],
    ['en', 'template-counts', { sections: 12, tasks: 30 }, '12 sections · 30 tasks'],
    ['en', 'home-count-plans', { count: 1 }, 'Plan'],
    ['en', 'home-count-exercises', { count: 0 }, 'Exercises'],
    ['en', 'task-checks-more', { count: 1 }, 'One more'],
    ['fr', 'template-counts', { sections: 1, tasks: 2 }, 'Une section · 2 tâches'],
    ['fr', 'count-open', { count: 1 }, '1 ouvert'],
    ['fr', 'comments-show-resolved', { count: 1 }, '1 résolu'],
    ['fr', 'comments-show-resolved', { count: 2 }, '2 résolus'],
    ['fr', 'review-progress', { answered: 1, asked: 12 }, '1 réponse sur 12'],
    ['fr', 'changes-count-changed', { count: 1 }, '1 modifié'],
    ['fr', 'task-drawn', { drawn: 1, count: 5 }, '1 tâche sur 5 dessinée'],
    ['fr', 'home-count-runs', { count: 1 }, 'Conduite'],
  ])('is one or many in %s: %s %j', (language, message, counts, said) => {
    speak(language)
    expect(t(message, counts)).toBe(said)
  })
})
