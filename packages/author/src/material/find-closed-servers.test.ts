import { expect, test } from 'vitest'
import { findClosedUses } from './find-closed-servers.ts'

test('A server that is asked after it was closed is found, at its first use.', () => {
  const text = `const gone = await startEcho()
const live = await startEcho()
await gone.close()
await ask(live.url)
await ask(gone.url)
await ask(gone.url)
await live.close()
`
  expect(findClosedUses(text)).toEqual([{ line: 5, name: 'gone' }])
})

test('A name that is declared anew is another server.', () => {
  const check = `  const service = await startEcho()
  await ask(service.url)
  await service.close()
`
  expect(findClosedUses(check + check)).toEqual([])
  expect(findClosedUses(`${check}${check}  await ask(service.url)\n`)).toEqual([{ line: 7, name: 'service' }])
})
