import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** Takes a folder for this process; the result gives it back. A lock whose process is gone is taken over. */
export const lockFolder = (dir: string): (() => void) => {
  const file = join(dir, 'lock.json')
  const own = JSON.stringify({ host: hostname(), pid: process.pid, born: bornAt(process.pid) })
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(dir, error)
    }
    const holder = readHolder(file)
    if (holder && isAlive(holder)) throw inUse(dir, file, holder)
    dropStale(file, holder)
  }
}

interface Holder {
  host: string
  pid: number
  born: string | null
}

/** Another process may drop it too, and put its own in its place meanwhile: that one goes back. */
const dropStale = (file: string, stale: Holder | null): void => {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (JSON.stringify(readHolder(aside)) === JSON.stringify(stale)) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch {
    // It is gone already.
  }
}

/** Null where it is not whole: whoever wrote it did not live to the end of the line. */
const readHolder = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Of another machine nobody can tell here. */
const isAlive = ({ host, pid, born }: Holder): boolean => {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  // The number may have been given to another process since.
  return born === bornAt(pid)
}

/** When a process started, in ticks since the machine did; null where that is not told. */
const bornAt = (pid: number): string | null => {
  try {
    const [state = '', ...rest] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    // A zombie is still listed, where nobody asks how it ended.
    return 'ZX'.includes(state) ? 'ended' : (rest[18] ?? null)
  } catch {
    return null
  }
}

const inUse = (dir: string, file: string, { host, pid }: Holder): FiredrillError =>
  new FiredrillError(
    'environment',
    host === hostname()
      ? `A firedrill service already uses ${dir}: process ${pid}.`
      : `A firedrill service on ${host} uses ${dir}.`,
    host === hostname()
      ? 'Stop that one, give --data another folder, or set DATABASE_URL: a PostgreSQL serves any number.'
      : `Where that one is gone for good, remove ${file}.`,
  )

const unusable = (dir: string, error: unknown): FiredrillError =>
  new FiredrillError(
    'environment',
    `${dir} cannot be written: ${(error as Error).message}`,
    'Give --data a folder that can.',
    { cause: error },
  )
