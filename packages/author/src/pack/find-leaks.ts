import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** A text that must not be found. */
export interface HiddenText {
  path: string
  text: string
}

/** A place where hidden text stands. */
export interface Leak {
  /** Where: a path, and after `>` what it was unpacked from. */
  file: string
  hidden: string
  lines: string[]
}

/** So many distinctive lines of a hidden file, one after another and together so long, are no accident. */
const leastLines = 2
const tellingLength = 80
/** A line shorter than this says nothing. */
const leastLength = 12
const deepest = 4

/**
 * Finds hidden text in bytes, in whatever can be unpacked from them (gzip, zlib, brotli, base 64), again and again. A
 * line that stands in `known` too, the texts that learners may read, is not distinctive.
 */
export const createLeakFinder = (
  hidden: readonly HiddenText[],
  known: readonly string[],
): ((file: string, bytes: Buffer) => Leak[]) => {
  const common = new Set(known.flatMap(linesOf))
  const owners = new Map<string, Set<string>>()
  const follower = new Set<string>()
  for (const { path, text } of hidden) {
    const lines = linesOf(text).filter((line) => !common.has(line))
    for (const [index, line] of lines.entries()) {
      owners.set(line, (owners.get(line) ?? new Set()).add(path))
      if (index > 0) follower.add(`${lines[index - 1]}\n${line}`)
    }
  }
  const look = (file: string, text: string): Leak[] => {
    const leaks: Leak[] = []
    let run: string[] = []
    const flush = (): void => {
      const isTelling = run.length >= leastLines && run.join('').length >= tellingLength
      if (isTelling) leaks.push({ file, hidden: [...(owners.get(run[0] ?? '') ?? [])][0] ?? '', lines: run })
      run = []
    }
    for (const line of linesOf(text)) {
      if (run.length > 0 && !follower.has(`${run.at(-1)}\n${line}`)) flush()
      if (owners.has(line)) run.push(line)
    }
    flush()
    return leaks
  }
  const visit = (file: string, bytes: Buffer, depth: number): Leak[] => [
    ...look(file, bytes.toString('utf8')),
    ...(depth < deepest
      ? unpack(bytes).flatMap(([how, inner]) => visit(`${file} > ${how}`, inner, depth + 1))
      : []),
  ]
  return (file, bytes) => visit(file, bytes, 0)
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n|\\n/)
    .map((line) => line.trim().replaceAll('\\"', '"'))
    .filter((line) => line.length >= leastLength)

/** Whatever bytes can be taken for brotli: more than this is noise. */
const largest = { maxOutputLength: 32 * 1024 * 1024 }

const unpack = (bytes: Buffer): [how: string, inner: Buffer][] => {
  const ways: [string, (bytes: Buffer, options: typeof largest) => Buffer][] = [
    ['gzip', gunzipSync],
    ['zlib', inflateSync],
    ['deflate', inflateRawSync],
    ['brotli', brotliDecompressSync],
  ]
  const unpacked = ways.flatMap(([how, act]): [string, Buffer][] => {
    try {
      return [[how, act(bytes, largest)]]
    } catch {
      return []
    }
  })
  return [...unpacked.filter(([, inner]) => inner.length > 0), ...decodeBase64(bytes)]
}

const decodeBase64 = (bytes: Buffer): [string, Buffer][] =>
  [...bytes.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{32,}={0,2}/g)].map(([text]) => [
    'base 64',
    Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64'),
  ])
