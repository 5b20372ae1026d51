import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { Breach } from '../candidate/breach.ts'
import { connect } from '../candidate/connection.ts'
import { createReads } from '../candidate/reads.ts'
import { spawnHost } from '../candidate/spawn-host.ts'
import { inside } from '../sandbox/sandbox.ts'
import { removeRun } from '../tree/remove-run.ts'
import type { Canaries, Finding } from '../wire/probe.ts'
import type { Cells } from './cells.ts'

/** A self-test that takes longer has failed, in milliseconds. */
const patience = 15_000
/** How long the words of a process that ended are waited for, in milliseconds. */
const lastWords = 100

/** Starts a candidate's process as any run would, and has it try the walls; a lab answers beside this judge. */
export const proveContainment = async (place: {
  bundleDir: string
  scratch: string
  run: string
  cells: Cells | null
  canaries: Canaries
}): Promise<Finding[]> => {
  const folder = place.cells?.own.folder ?? join(place.scratch, 'proof')
  const outer = { tree: join(folder, 'tree'), temporary: join(folder, 'tmp') }
  for (const one of Object.values(outer)) mkdirSync(one, { recursive: true })
  const lab = createServer((_request, response) => response.end('served')).listen(0, '127.0.0.1')
  await new Promise((resolve) => lab.once('listening', resolve))
  const labUrl = `http://127.0.0.1:${(lab.address() as AddressInfo).port}`
  const libraries = { packages: [], links: [] }
  const host = spawnHost({
    ...place,
    limits: { memoryMb: 256, cpuSeconds: 60 },
    preload: [],
    sandbox: place.cells && { ...place.cells.own, libraries },
  })
  const connection = connect(host, {
    onBreach: () => {},
    mapStack: (stack) => stack,
    reads: createReads(),
  })
  const late = setTimeout(() => connection.close(new Breach('timeout', 'it did not answer')), patience)
  try {
    const folders = place.cells ? { tree: inside.tree, temporary: inside.temporary } : outer
    return (await connection.request({
      op: 'probe',
      canaries: place.canaries,
      folders,
      labUrl,
    })) as Finding[]
  } catch (error) {
    // What bubblewrap has to say may come a moment after its end.
    await new Promise((resolve) => setTimeout(resolve, lastWords))
    throw failed(
      `${connection.output.text().trim()} (${error instanceof Error ? error.message : String(error)})`,
    )
  } finally {
    clearTimeout(late)
    connection.close()
    lab.close()
    lab.closeAllConnections()
    removeRun(folder)
  }
}

const failed = (how: string): FiredrillError =>
  new FiredrillError(
    'environment',
    `the self-test broke off: ${how}`,
    'See docs/adr/0007-sandbox.md for what a sandbox needs.',
  )
