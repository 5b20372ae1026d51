import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { endMarked } from './end-marked.ts'
import { firstWords } from './first-words.ts'
import { freshEnvironment } from './fresh-machine.ts'
import { type InstallCost, installLimits, keepsLimits } from './install-cost.ts'
import { measureDownloads } from './measure-downloads.ts'
import { cloneCheckout, readNodeVersion, readRegistry, requireTools } from './read-machine.ts'
import { startRegistryProxy } from './start-registry-proxy.ts'
import { watchScreen } from './watch-screen.ts'

/** The README's first command. */
const readmeCommand = 'npx -y pnpm@12 drill day1'
const latencyMs = 20
/** More than any install weighs: what is not on screen by then never will be. */
const mostMegabits = 4_000
const patienceMs = 120_000

/** What to measure. */
export interface InstallOptions {
  /** A checkout; what is committed in it is measured. */
  root: string
  /** Speed of the line. 50 unless told. */
  mbit?: number
  /** The registry to download from. The one npm is configured to use unless told. */
  registry?: string
  /** What a learner types in the clone. The README's first command unless told. */
  command?: string
  onProgress?: (step: string) => void
  /** Ends the measurement; it then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Measures what a learner's first command downloads and how long it takes to the first task, on a fresh clone, with
 * nothing installed or cached, over a line of limited speed. Leaves no process and no folder. Throws where the
 * machine lacks a tool, and where the first task never comes.
 */
export const measureInstall = async (options: InstallOptions): Promise<InstallCost> => {
  const { root, mbit = 50, command = readmeCommand, onProgress = () => {}, signal } = options
  await requireTools()
  const registry = options.registry ?? (await readRegistry(root))
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-install-'))
  const proxy = await startRegistryProxy({ registry, mbit, latencyMs })
  try {
    onProgress('cloning')
    const clone = join(folder, 'firedrill')
    const commit = await cloneCheckout(root, clone)
    const machine = {
      node: await readNodeVersion(),
      platform: process.platform,
      cpus: availableParallelism(),
      load: loadavg()[0] ?? 0,
    }
    onProgress(command)
    const elapsedMs = await watchScreen({
      command,
      words: firstWords(clone),
      cwd: clone,
      env: freshEnvironment(folder, proxy.url),
      deadlineMs: patienceMs + (mostMegabits / mbit) * 1_000,
      signal,
    })
    const totals = measureDownloads(proxy.downloads)
    const figures = { firstScreenSeconds: elapsedMs / 1_000, downloadedMb: totals.bytes / 1_000_000 }
    return {
      version: 1,
      ok: keepsLimits(figures),
      command,
      commit,
      line: { mbit, latencyMs },
      machine,
      ...figures,
      metadataMb: totals.metadataBytes / 1_000_000,
      plainMetadataMb: totals.plainMetadataBytes / 1_000_000,
      downloads: totals.count,
      limits: installLimits,
      largest: totals.largest,
    }
  } finally {
    endMarked(folder)
    await proxy.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
