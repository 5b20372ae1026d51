import { readdirSync, readFileSync } from 'node:fs'

/** Command lines of the candidates, without what wraps them, of every judge started by this process. Linux. */
export const listCandidates = (): string[] => {
  const marks = new Set(
    pids()
      .filter((pid) => isBelow(pid, process.pid))
      .map(markOf)
      .filter((mark) => mark !== null),
  )
  return pids()
    .filter((pid) => marks.has(markOf(pid) ?? ''))
    .map(commandOf)
    .filter((line) => line !== '' && !line.startsWith('bwrap '))
}

/** Command lines that hold a word, wherever they run. */
export const findCommands = (word: string): string[] =>
  pids()
    .filter((pid) => pid !== process.pid)
    .map(commandOf)
    .filter((line) => line.includes(word))

const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

const isBelow = (pid: number, ancestor: number): boolean => {
  for (let parent = parentOf(pid); parent > 1; parent = parentOf(parent)) if (parent === ancestor) return true
  return false
}

const read = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}

const parentOf = (pid: number): number => Number(/\) \S (\d+) /.exec(read(pid, 'stat'))?.[1] ?? 0)
const markOf = (pid: number): string | null =>
  /FIREDRILL_RUN=([\w-]+)/.exec(read(pid, 'environ'))?.[1] ?? null
const commandOf = (pid: number): string => read(pid, 'cmdline').replaceAll('\0', ' ')
