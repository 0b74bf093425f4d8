/** A text as it is said: the values of variables in the place of their names. What is unknown stays as it stands. */
export function filled(text: string, variables: readonly { name: string; value: string }[]): string {
  return text.replace(/\{\{(.*?)\}\}/gs, (whole: string, name: string) => {
    const known = variables.find((variable) => variable.name === name.trim())
    return known ? known.value : whole
  })
}
