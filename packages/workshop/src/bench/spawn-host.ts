import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { FiredrillError } from '@firedrill/course'

/** A host in a process of its own, as it is measured. */
export interface MeasuredHost {
  url: string
  code: string
  key: string
  /** Ends it as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>
}

/** Starts a host on a folder, and on the same port where it ran before. Rejects where it ends instead. */
export const spawnHost = async (
  home: string,
  { data, port, databaseUrl }: { data: string; port: number; databaseUrl: string | null },
): Promise<MeasuredHost> => {
  const args = ['workshop', 'host', '--json', '--host', '127.0.0.1', '--address', '127.0.0.1', '--data', data]
  const child = spawn(
    process.execPath,
    [
      join(home, 'packages/cli/bin/firedrill.mjs'),
      ...args,
      '--port',
      String(port),
      ...(databaseUrl === null ? [] : ['--database-url', databaseUrl]),
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, FIREDRILL_ROOT: home, DATABASE_URL: undefined },
    },
  )
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    closed.then(() => {
      throw new FiredrillError('environment', 'The host ended.', 'Run `pnpm workshop host` to see why.')
    }),
  ])
  const { code, boardUrl } = JSON.parse(line) as { code: string; boardUrl: string }
  const { origin, hash } = new URL(boardUrl)
  return {
    url: origin,
    code,
    key: hash.replace('#key=', ''),
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
  }
}
