import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

test('an address is read as people type it', () => {
  const plain = { code: 'K7QM2XWD', url: 'http://192.168.1.20:4190' }
  for (const text of [
    'K7QM2XWD@192.168.1.20',
    ' k7qm-2xwd@192.168.1.20:4190 ',
    'K7QM2XWD@http://192.168.1.20:4190/',
  ]) {
    expect(readAddress(text), text).toEqual(plain)
  }
  expect(readAddress('K7QM2XWD@laptop.local:80').url).toBe('http://laptop.local')
  expect(readAddress('K7QM2XWD@[fe80::1]').url).toBe('http://[fe80::1]:4190')
  expect(readAddress('K7QM2XWD@https://sre.example.org/room/').url).toBe('https://sre.example.org/room')
})

test('anything else is refused with an example', () => {
  for (const text of [
    '',
    'K7QM2XWD',
    '@host',
    'K7@host',
    'K7QM2XWD@',
    'K7QM2XWD@a b',
    'K7QM2XWD@http://u:p@host',
    'K7QM2XWD@file:///etc',
  ]) {
    expect(() => readAddress(text), text).toThrow(
      expect.objectContaining({ code: 'usage', hint: expect.stringContaining('K7QM2XWD@192.168.1.20') }),
    )
  }
})
