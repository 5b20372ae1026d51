import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

/**
 * Runs a function of the grader's samples in a process of its own: this package must not import the grader. What it
 * resolves to comes back as JSON.
 */
export const callSamples = async <T>(root: string, name: string, ...values: unknown[]): Promise<T> => {
  const args = ['--input-type=module', '-e', program, root, name, JSON.stringify(values)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as T
}

/** A PostgreSQL of one's own, kept by a process of its own. */
export const openPostgres = async (root: string): Promise<{ url: string; close: () => Promise<void> }> => {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', keeper, root], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return {
    url: first.toString().trim(),
    close: async () => {
      child.stdin?.end()
      await once(child, 'close')
    },
  }
}

const load = `
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
const [root, name, values] = process.argv.slice(1)
const samples = await import(pathToFileURL(join(root, 'packages/grader/src/samples/index.ts')).href)
`

const program = `${load}
process.stdout.write(JSON.stringify(await samples[name](...JSON.parse(values))), () => process.exit())
`

const keeper = `${load}
const postgres = await samples.startPostgres()
process.stdout.write(postgres.url + '\\n')
process.stdin.resume().on('end', async () => {
  await postgres.close()
  process.exit()
})
`
