import { examined, firstUnknown, type Machine, refused } from './syscalls.ts'

/**
 * The seccomp filter of a sandbox, as the bytes that `bwrap --seccomp` reads: instructions of classic BPF (code, two
 * jumps, a constant) over `struct seccomp_data`. What is refused fails with an error code, so that honest code which
 * only tries goes on; a process of a foreign machine type is killed. Null for machines it is not written for.
 */
export const makeFilter = (architecture: string): Buffer | null => {
  if (architecture !== 'x64' && architecture !== 'arm64') return null
  return Buffer.concat(program(architecture).map(encode))
}

interface Instruction {
  code: number
  ifTrue: number
  ifFalse: number
  constant: number
}

// linux/bpf_common.h, linux/seccomp.h, linux/audit.h
const loadWord = 0x20
const jumpIfEqual = 0x15
const jumpIfAtLeast = 0x35
const jumpIfAnyBit = 0x45
const giveBack = 0x06
const allow = 0x7fff0000
const killProcess = 0x80000000
const failWith = 0x00050000
const machines: Record<Machine, number> = { x64: 0xc000003e, arm64: 0xc00000b7 }

// asm-generic/errno.h
const notPermitted = 1
const notThere = 38
const noSuchFamily = 97

// Offsets in seccomp_data; both machines are little-endian, so the low word of an argument comes first.
const numberAt = 0
const machineAt = 4
const argumentAt = (index: number): number => 16 + 8 * index

/** CLONE_NEWNS, -CGROUP, -UTS, -IPC, -USER, -PID and -NET. */
const newNamespaces = 0x7e020000
const unix = 1
const internet = 2
const internet6 = 10
const netlink = 16
/** TIOCSTI types into a terminal, TIOCLINUX pastes into a console. */
const terminalTricks = [0x5412, 0x541c]

const program = (machine: Machine): Instruction[] => {
  const { socket, clone, ioctl } = examined[machine]
  return [
    load(machineAt),
    ...when(jumpIfEqual, machines[machine], [], [answer(killProcess)]),
    load(numberAt),
    // Also the x32 calls of x64, whose numbers begin far above.
    ...when(jumpIfAtLeast, firstUnknown, [answer(failWith + notThere)]),
    ...refused.flatMap((call) => {
      const number = call[machine]
      const code = call.as === 'missing' ? notThere : notPermitted
      return number === null ? [] : when(jumpIfEqual, number, [answer(failWith + code)])
    }),
    ...when(jumpIfEqual, clone, [
      load(argumentAt(0)),
      ...when(jumpIfAnyBit, newNamespaces, [answer(failWith + notPermitted)]),
      answer(allow),
    ]),
    ...when(jumpIfEqual, ioctl, [
      load(argumentAt(1)),
      ...terminalTricks.flatMap((trick) => when(jumpIfEqual, trick, [answer(failWith + notPermitted)])),
      answer(allow),
    ]),
    ...when(jumpIfEqual, socket, checkSocket),
    answer(allow),
  ]
}

const load = (offset: number): Instruction => ({ code: loadWord, ifTrue: 0, ifFalse: 0, constant: offset })
const answer = (value: number): Instruction => ({ code: giveBack, ifTrue: 0, ifFalse: 0, constant: value })

/** Instructions for a condition that holds, or else for one that does not; execution then goes on behind both. */
const when = (code: number, constant: number, then: Instruction[], otherwise: Instruction[] = []) =>
  then.length > 0
    ? [{ code, ifTrue: 0, ifFalse: then.length, constant }, ...then]
    : [{ code, ifTrue: otherwise.length, ifFalse: 0, constant }, ...otherwise]

/** Local, IPv4 and IPv6 sockets; of netlink the routes alone, which list this machine's addresses. */
const checkSocket: Instruction[] = [
  load(argumentAt(0)),
  ...[unix, internet, internet6].flatMap((family) => when(jumpIfEqual, family, [answer(allow)])),
  ...when(jumpIfEqual, netlink, [
    load(argumentAt(2)),
    ...when(jumpIfEqual, 0, [answer(allow)]),
    answer(failWith + noSuchFamily),
  ]),
  answer(failWith + noSuchFamily),
]

const encode = ({ code, ifTrue, ifFalse, constant }: Instruction): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt16LE(code, 0)
  bytes.writeUInt8(ifTrue, 2)
  bytes.writeUInt8(ifFalse, 3)
  bytes.writeUInt32LE(constant, 4)
  return bytes
}
