import { expect, it } from 'vitest'
import { takeFile } from './take-file'

it('a file travels with its name and every byte', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)
  const taken = await takeFile(new File([bytes], 'MSEL.xlsx'))
  expect(taken).toMatchObject({ name: 'MSEL.xlsx' })
  const back = 'base64' in taken ? Buffer.from(taken.base64, 'base64') : Buffer.alloc(0)
  expect([...back]).toEqual([...bytes])
})
