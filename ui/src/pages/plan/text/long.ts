/** Marks a text that is long, so that only what is in view of it is laid out. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** From so many blocks on, laying out all of them is felt at every key. */
const LONG = 300

export const Long = Extension.create({
  name: 'long',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> => (doc.childCount > LONG ? { class: 'long' } : {}),
      },
    }),
  ],
})
