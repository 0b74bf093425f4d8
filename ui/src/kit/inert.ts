/** HTML of strangers, read in a document that loads nothing and runs nothing. */

/**
 * The document that some HTML describes, to take words and shape from. Attributes that would be handlers are none in it:
 * Chromium looks at them even where nothing can run, and complains that the page's policy forbids them. No tag is looked
 * for beyond the next one's beginning, so that markup without an end is gone through once.
 */
export function readInert(html: string): Document {
  const without = html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/([\s/"'])on[a-z]+(?=\s*=)/gi, '$1data-off'),
  )
  return new DOMParser().parseFromString(without, 'text/html')
}
