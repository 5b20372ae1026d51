import type { NetworkInterfaceInfo } from 'node:os'
import { readAddress } from '@firedrill/session/workshop'
import { expect, test } from 'vitest'
import { formatInvitation, makeInvitation } from './invitation.ts'
import { findLanAddress } from './lan-address.ts'

const open = {
  code: 'K7QM2XWD',
  keys: { instructor: 'secret', helper: 'helping' },
  address: '192.168.1.20',
  publicUrl: null,
  isSecure: false,
}

test('what is on the wall is what --join takes, whatever stands before the host', () => {
  const urls = [
    [{ port: 4190 }, 'http://192.168.1.20:4190'],
    [{ port: 5000 }, 'http://192.168.1.20:5000'],
    [{ port: 4190, isSecure: true }, 'https://192.168.1.20:4190'],
    [{ port: 4190, publicUrl: 'https://sre.example.org/room/' }, 'https://sre.example.org/room'],
  ] as const
  for (const [change, url] of urls) {
    const { code, place } = makeInvitation({ ...open, ...change })
    expect(readAddress(`${code}@${place}`)).toEqual({ code: 'K7QM2XWD', url })
  }
})

test('each key is in the address of its board, behind the #, and nowhere on the wall', () => {
  const invitation = makeInvitation({ ...open, port: 4190 })
  expect(invitation.boardUrl).toBe('http://192.168.1.20:4190/board#key=secret')
  const text = formatInvitation(invitation, { title: 'One week', database: 'a folder', firstDay: 'day1' })
  expect(text).toContain('pnpm drill day1 --join K7QM2XWD@192.168.1.20\n')
  expect(invitation.helperUrl).toBe('http://192.168.1.20:4190/board#key=helping')
  for (const key of [/#key=secret/g, /#key=helping/g, /secret/g]) expect(text.match(key)).toHaveLength(1)
  expect(text).toMatch(/▄|█/)
})

const at = (address: string, internal = false) => [
  { family: 'IPv4', address, internal } as NetworkInterfaceInfo,
]

test('the address of a room’s network comes before those of containers and of the world', () => {
  expect(findLanAddress({ lo: at('127.0.0.1', true), docker0: at('172.17.0.1'), eth0: at('10.1.2.3') })).toBe(
    '10.1.2.3',
  )
  expect(findLanAddress({ lo: at('127.0.0.1', true), eth0: at('203.0.113.9') })).toBe('203.0.113.9')
  expect(findLanAddress({ lo: at('127.0.0.1', true) })).toBe('127.0.0.1')
})
