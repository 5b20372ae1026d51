import { statfsSync } from 'node:fs'
import { type Checkup, fail, ok, warn } from './checkup.ts'

const leastNode = 24
const leastMb = 300

/** The runtime that scripts started by pnpm run on. */
export const checkRuntime = (): Checkup => {
  const major = Number(process.versions.node.split('.')[0])
  const detail = `Node ${process.versions.node} on ${process.platform} ${process.arch}`
  return major >= leastNode
    ? ok('runtime', detail)
    : fail('runtime', detail, `Start it as \`pnpm drill\`, which brings Node ${leastNode} along.`)
}

/** Room for history, caches and scratch folders. */
export const checkSpace = (root: string): Checkup => {
  const { bavail, bsize } = statfsSync(root)
  const free = Math.round((bavail * bsize) / 1024 / 1024)
  return free >= leastMb
    ? ok('disk', `${free.toLocaleString('en')} MB free`)
    : warn('disk', `${free} MB free`, 'Free some: a full disk keeps no history.')
}
