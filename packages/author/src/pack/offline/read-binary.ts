/** What a program file is made for. */
export interface BinaryKind {
  os: 'linux' | 'darwin' | 'win32'
  cpu: 'x64' | 'arm64' | 'another'
}

/**
 * Reads from the first bytes of a file which system and processor it is a program for; null where it is none. ELF:
 * `e_machine` at 18; Mach-O: the 64-bit magic and `cputype`; PE: the header that the word at 60 points to.
 */
export const readBinary = (bytes: Buffer): BinaryKind | null => {
  if (bytes.length >= 20 && bytes.readUInt32BE(0) === 0x7f454c46) {
    return { os: 'linux', cpu: cpuOf(bytes.readUInt16LE(18), 0x3e, 0xb7) }
  }
  if (bytes.length >= 8 && bytes.readUInt32LE(0) === 0xfeedfacf) {
    return { os: 'darwin', cpu: cpuOf(bytes.readUInt32LE(4), 0x01000007, 0x0100000c) }
  }
  const at = bytes.length >= 64 && bytes.toString('latin1', 0, 2) === 'MZ' ? bytes.readUInt32LE(60) : null
  if (at !== null && at + 6 <= bytes.length && bytes.toString('latin1', at, at + 4) === 'PE\0\0') {
    return { os: 'win32', cpu: cpuOf(bytes.readUInt16LE(at + 4), 0x8664, 0xaa64) }
  }
  return null
}

const cpuOf = (found: number, x64: number, arm64: number): BinaryKind['cpu'] =>
  found === x64 ? 'x64' : found === arm64 ? 'arm64' : 'another'
