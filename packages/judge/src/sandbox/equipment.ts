import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFilter } from './seccomp.ts'

/** Files in a judge's equipment folder. */
export const equipmentFiles = { filter: 'filter.bpf', hosts: 'hosts' } as const

/** Writes what every sandbox of a judge needs into `folder`: the filter of system calls, and names for 127.0.0.1. */
export const writeEquipment = (folder: string): void => {
  const filter = makeFilter(process.arch)
  if (!filter) throw new Error(`There is no system call filter for ${process.arch}.`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, equipmentFiles.filter), filter)
  writeFileSync(join(folder, equipmentFiles.hosts), '127.0.0.1 localhost\n::1 localhost\n')
}
