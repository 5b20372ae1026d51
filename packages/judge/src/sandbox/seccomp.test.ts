import { expect, test } from 'vitest'
import { makeFilter } from './seccomp.ts'
import { examined, refused } from './syscalls.ts'

interface Call {
  number: number
  machine?: number
  args?: number[]
}

/** Runs the filter as the kernel does, over one call; gives what it returns. */
const run = (filter: Buffer, { number, machine = 0xc000003e, args = [] }: Call): number => {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(number, 0)
  data.writeUInt32LE(machine, 4)
  for (const [index, value] of args.entries()) data.writeUInt32LE(value, 16 + 8 * index)
  let accumulator = 0
  for (let at = 0; at < filter.length / 8; at++) {
    const code = filter.readUInt16LE(at * 8)
    const constant = filter.readUInt32LE(at * 8 + 4)
    const holds: Record<number, boolean> = {
      0x15: accumulator === constant,
      0x35: accumulator >= constant,
      0x45: (accumulator & constant) !== 0,
    }
    if (code === 0x06) return constant
    if (code === 0x20) accumulator = data.readUInt32LE(constant)
    else at += filter.readUInt8(at * 8 + (holds[code] ? 2 : 3))
  }
  throw new Error('The filter ran past its end.')
}

const allowed = 0x7fff0000
const error = (number: number): number => 0x00050000 + number
const [notPermitted, notThere, noSuchFamily] = [error(1), error(38), error(97)]

test.each([
  ['x64', 0xc000003e],
  ['arm64', 0xc00000b7],
] as const)(
  'Every call on the list is refused on %s, and its neighbours that are not on it are allowed.',
  (name, machine) => {
    const filter = makeFilter(name) as Buffer
    const numbers = new Map(refused.flatMap((call) => (call[name] === null ? [] : [[call[name], call.as]])))
    const looked = new Set<number>(Object.values(examined[name]))
    for (let number = 0; number < 471; number++) {
      const as = numbers.get(number)
      const expected = as === 'missing' ? notThere : as === 'forbidden' ? notPermitted : allowed
      if (!looked.has(number)) expect([number, run(filter, { number, machine })]).toEqual([number, expected])
    }
  },
)

test('A call that came after the list was written does not exist, nor does one of the x32 kind.', () => {
  const filter = makeFilter('x64') as Buffer
  expect(run(filter, { number: 471 })).toBe(notThere)
  expect(run(filter, { number: 0x40000000 + 59 })).toBe(notThere)
})

test('A call of another machine type ends the process.', () => {
  expect(run(makeFilter('x64') as Buffer, { number: 1, machine: 0x40000003 })).toBe(0x80000000)
})

test('A clone may make threads and processes, and no namespace.', () => {
  const filter = makeFilter('x64') as Buffer
  const clone = (flags: number) => run(filter, { number: examined.x64.clone, args: [flags] })
  expect([clone(0x11), clone(0x3d0f00)]).toEqual([allowed, allowed])
  for (const flag of [0x10000000, 0x20000, 0x20000000, 0x40000000, 0x8000000, 0x4000000, 0x2000000])
    expect(clone(flag + 0x11)).toBe(notPermitted)
})

test('Sockets are local, IPv4, IPv6, or ask for the routes.', () => {
  const filter = makeFilter('x64') as Buffer
  const socket = (family: number, protocol = 0) =>
    run(filter, { number: examined.x64.socket, args: [family, 1, protocol] })
  expect([socket(1), socket(2, 6), socket(10, 17), socket(16, 0)]).toEqual([
    allowed,
    allowed,
    allowed,
    allowed,
  ])
  expect([socket(16, 15), socket(17), socket(38), socket(40)]).toEqual(
    Array.from({ length: 4 }, () => noSuchFamily),
  )
})

const ioctl = (request: number): number =>
  run(makeFilter('x64') as Buffer, { number: examined.x64.ioctl, args: [3, request] })

test('Nothing can be typed into a terminal; every other ioctl is allowed.', () => {
  expect([ioctl(0x5412), ioctl(0x541c), ioctl(0x5401)]).toEqual([notPermitted, notPermitted, allowed])
})

test('For a machine it is not written for there is no filter.', () => {
  expect(makeFilter('riscv64')).toBeNull()
})
