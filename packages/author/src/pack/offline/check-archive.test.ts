import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import type { PackEntry } from '../read-tracked.ts'
import { checkArchive } from './check-archive.ts'
import { findBadPaths } from './check-paths.ts'
import { ownPlatform, requirePlatform } from './platform.ts'
import { readBinary } from './read-binary.ts'

/** The first bytes of a program for Windows, as its linker writes them. */
const windowsProgram = (machine: number): Buffer => {
  const bytes = Buffer.alloc(512)
  bytes.write('MZ', 0, 'latin1')
  bytes.writeUInt32LE(0x80, 60)
  bytes.write('PE\0\0', 0x80, 'latin1')
  bytes.writeUInt16LE(machine, 0x84)
  return bytes
}

const macProgram = (cpu: number): Buffer => {
  const bytes = Buffer.alloc(512)
  bytes.writeUInt32LE(0xfeedfacf, 0)
  bytes.writeUInt32LE(cpu, 4)
  return bytes
}

const file = (path: string, bytes: Buffer): PackEntry => ({ path, bytes, isExecutable: true })

test('A program says by its first bytes what it is for, and text says nothing.', () => {
  expect(readBinary(windowsProgram(0x8664))).toEqual({ os: 'win32', cpu: 'x64' })
  expect(readBinary(windowsProgram(0x14c))).toEqual({ os: 'win32', cpu: 'another' })
  expect(readBinary(macProgram(0x0100000c))).toEqual({ os: 'darwin', cpu: 'arm64' })
  expect(readBinary(macProgram(0x01000007))).toEqual({ os: 'darwin', cpu: 'x64' })
  for (const text of [
    '',
    'MZ',
    '#!/bin/sh\n',
    'MZ is how some texts begin, and this one is long enough to be a header.',
  ]) {
    expect(readBinary(Buffer.from(text)), text).toBe(null)
  }
})

test('An archive with a program of another platform, or without Node, is not written.', () => {
  const windows = requirePlatform('win32-x64')
  const node = file('runtime/node.exe', windowsProgram(0x8664))
  const esbuild = file('node_modules/esbuild.exe', windowsProgram(0x8664))
  expect(checkArchive([node, esbuild, file('a.js', Buffer.from('1'))], windows)).toEqual({ programs: 2 })
  const refused = (entries: PackEntry[]) => {
    try {
      checkArchive(entries, windows)
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  expect(refused([esbuild])).toContain('there is no Node in it')
  expect(refused([node, file('node_modules/x.exe', windowsProgram(0xaa64))])).toContain(
    'x.exe is a program for win32-arm64',
  )
  // The Node that runs this test is a program of this machine.
  const own: PackEntry = { path: 'node_modules/y', from: execPath, isExecutable: true }
  expect(refused([node, own])).toContain(`y is a program for ${ownPlatform()}`)
  expect(refused([node, file('exercises/con.ts', Buffer.from('1'))])).toContain(
    'a name that Windows keeps for itself',
  )
})

test('Paths that Windows cannot hold are told, each with why.', () => {
  const good = [
    'exercises/a.ts',
    'node_modules/.pnpm/@types+node@24/x.d.ts',
    'console/con-text.ts',
    `${'a/'.repeat(99)}b`,
  ]
  expect(findBadPaths(good)).toEqual([])
  expect(why('a/b?.ts')).toContain('a character')
  expect(why('a\\b.ts')).toContain('a character')
  expect(why('a/NUL.txt')).toContain('keeps for itself')
  expect(why('a./b.ts')).toContain('keeps for itself')
  expect(why('a.ts')).toBe('differs from A.ts by capitals alone')
  expect(why('a'.repeat(201))).toContain('201 characters')
})

const why = (path: string) => findBadPaths(['A.ts', path])[0]?.why
