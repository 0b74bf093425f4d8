/** The questions of a hot wash, which are kept one a line. */
export function questions(debrief: string): string[] {
  return debrief
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
