import { request } from 'undici'
import { expect, test } from 'vitest'
import { nobodyUrl } from './nobody-url.ts'

test('A connection to nobody is refused, whatever the client.', async () => {
  await expect(request(nobodyUrl)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await expect(fetch(nobodyUrl)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
})
