import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A submission that was made, and what it must be graded. */
export interface InboxSubmission {
  id: string
  kind: string
  shape: string
  status: string
  points: number
}

/**
 * Fills a folder with submissions to the sample course: right, partly right, wrong, hostile and broken ones, none
 * endless, no two alike. A process of its own makes them: what makes them is the grader's, which this package must
 * not import.
 */
export const makeInbox = async (root: string, dir: string, count: number): Promise<InboxSubmission[]> => {
  const samples = join(root, 'packages/author/samples')
  const seed = count.toString(16).padStart(8, '0')
  const args = ['--input-type=module', '-e', program, root, dir, JSON.stringify({ samples, count, seed })]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as InboxSubmission[]
}

const program = `
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
const [root, dir, options] = process.argv.slice(1)
const { makeSubmissions } = await import(pathToFileURL(join(root, 'packages/grader/src/samples/index.ts')).href)
process.stdout.write(JSON.stringify(await makeSubmissions(dir, JSON.parse(options))))
`
