import type { Component } from 'svelte'
import type { LucideProps } from '@lucide/svelte'

/** A picture that stands beside a word, never in its place unless the word is its accessible name. */
export type Icon = Component<LucideProps>
