import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aliases } from './known-programs.ts'

/** The file that PATH has for a program, under its own name or the one its system gives it; null where there is none. */
export const findProgram = (
  name: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
) => {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe', ''] : ['']
  for (const known of [name, ...(aliases[name] ?? [])]) {
    for (const folder of folders) {
      const found = endings.map((ending) => join(folder, known + ending)).find(isExecutable)
      if (found) return found
    }
  }
  return null
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
