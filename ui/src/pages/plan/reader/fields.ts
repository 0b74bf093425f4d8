/** Fields of a text, by what they name. */
import type { FieldRef } from '../../../generated/commands'

/** The same words for the same field, whatever the order its parts came in. */
export function fieldKey(field: FieldRef): string {
  const id = 'id' in field ? field.id : 'key' in field ? field.key : ''
  return [field.of, id, 'show' in field ? field.show : ''].join(' ')
}
