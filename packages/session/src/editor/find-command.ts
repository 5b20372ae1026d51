import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, win32 } from 'node:path'

/**
 * Where a command is, as a shell would find it; null where it is not. On Windows a `.cmd` cannot be started without a
 * shell: of VS Code and its kin the program beside it is taken instead.
 */
export const findCommand = (
  command: string,
  { env, platform }: { env: Readonly<Record<string, string | undefined>>; platform: NodeJS.Platform },
): string | null => {
  const isWindows = platform === 'win32'
  const isPath = isAbsolute(command) || /[/\\]/.test(command)
  const folders = isPath ? [''] : (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const endings = isWindows ? ['', '.exe', '.cmd'] : ['']
  for (const folder of folders) {
    for (const ending of endings) {
      const path = folder === '' ? `${command}${ending}` : join(folder, `${command}${ending}`)
      if (!isProgram(path)) continue
      const usable = isWindows && !/\.exe$/i.test(path) ? besideScript(path) : path
      if (usable) return usable
    }
  }
  return null
}

/** `…/bin/code.cmd` starts `…/Code.exe`. */
const besideScript = (path: string): string | null => {
  const name = win32.basename(path).replace(/\.cmd$/i, '')
  const program = win32.join(win32.dirname(path), '..', `${name}.exe`)
  return isProgram(program) ? program : null
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
