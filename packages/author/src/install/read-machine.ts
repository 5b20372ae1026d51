import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { machinePath } from './fresh-machine.ts'

const install = { git: 'git', npm: 'npm', script: 'bsdutils' } as const

/** Throws where the machine lacks what a measurement needs, with the command that installs it. */
export const requireTools = async (): Promise<void> => {
  if (process.platform !== 'linux') {
    const hint = 'Run it on a Linux machine, or in a container.'
    throw new FiredrillError('environment', 'What an install costs is measured on Linux only.', hint)
  }
  for (const [tool, from] of Object.entries(install)) {
    try {
      await ask(tool, ['--version'])
    } catch (cause) {
      const command = `apt-get install ${from}`
      throw new FiredrillError('environment', `blocked: ${tool}, ${command}`, `Run \`${command}\`.`, {
        cause,
      })
    }
  }
}

/** The registry that npm is configured to use in a folder; a URL. */
export const readRegistry = (cwd: string): Promise<string> => ask('npm', ['config', 'get', 'registry'], cwd)

/** The version of the machine's own Node, which is not the one this runs on. */
export const readNodeVersion = (): Promise<string> => ask('node', ['--version'])

/** Clones what is committed in a checkout, as a learner would; resolves to the commit. */
export const cloneCheckout = async (root: string, into: string): Promise<string> => {
  try {
    await ask('git', ['clone', '--quiet', '--no-hardlinks', root, into])
    return await ask('git', ['-C', into, 'rev-parse', 'HEAD'])
  } catch (cause) {
    const hint = 'Run it in a checkout that git made.'
    throw new FiredrillError('environment', `${root} cannot be cloned.`, hint, { cause })
  }
}

const ask = async (program: string, args: string[], cwd?: string): Promise<string> => {
  const env = { ...process.env, PATH: machinePath(process.env.PATH ?? '') }
  const { stdout } = await promisify(execFile)(program, args, { cwd, env })
  return stdout.trim()
}
