import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '@firedrill/course'
import { handOver, makeRunFolder } from '../sandbox/run-folder.ts'
import { type Cell, inside } from '../sandbox/sandbox.ts'
import type { HostNeeds, RunContext } from '../testing/run-context.ts'
import type { Inspection } from '../service/requests.ts'
import { attachMaps } from './attach-maps.ts'
import { readDrivers } from './drivers.ts'
import { readLibraries } from './libraries.ts'
import { makeTree, type Sources } from './make-tree.ts'

/** What a run is made of. */
export interface RunPlan {
  root: string
  bundleDir: string
  /** A folder for this run alone. */
  folder: string
  /** Where its candidate lives, and that of the run after it; null at T1. */
  cells: { own: Cell; next: Cell } | null
  /** The mark of its processes. */
  run: string
  item: Item
  weekName: string
  sources: Sources
  displayNames: Record<string, string>
  seed: string
  /** Lets a debugger in. */
  inspect?: Inspection
  /** Whether the first check that fails ends the run. */
  bail?: boolean
  /** Whether the real engine is asked too. */
  engine?: boolean
}

/**
 * Puts the candidate's files and the author's drivers into the run's folder, and says what the hidden test needs to
 * know. `onNeeds` hears at once how the candidate's process will have to be started.
 */
export const prepareRun = async (
  plan: RunPlan,
  onNeeds: (needs: HostNeeds) => void = () => {},
): Promise<RunContext> => {
  const { root, item, displayNames, folder, cells } = plan
  const outer = { tree: join(folder, 'tree'), temporary: join(folder, 'tmp') }
  const { tree: treeDir, temporary: temporaryDir } = cells ? inside : outer
  const { loader, preload, mounts } = readLibraries(root, item, {
    treeDir,
    weekName: plan.weekName,
    isSandboxed: cells !== null,
  })
  const libraries = mounts ?? { packages: [], links: [] }
  const needs: HostNeeds = {
    run: plan.run,
    bundleDir: plan.bundleDir,
    preload,
    memoryMb: item.limits.memoryMb,
    sandbox: cells && { ...cells.own, libraries },
  }
  onNeeds(needs)
  const sources = { ...plan.sources, ...readDrivers(root, item) }
  const tree = await makeTree(outer.tree, sources, displayNames)
  if (plan.inspect) attachMaps(outer.tree, tree.maps, plan.inspect.originals)
  mkdirSync(outer.temporary, { recursive: true })
  if (cells) {
    makeRunFolder(cells.own)
    handOver(cells.own)
  }
  return {
    ...needs,
    seed: plan.seed,
    nextSandbox: cells && { ...cells.next, libraries },
    treeDir,
    outerTreeDir: outer.tree,
    temporaryDir,
    outerTemporaryDir: outer.temporary,
    apart: cells && { path: inside.apart, outer: join(folder, 'apart') },
    entry: item.files[0] ?? '',
    maps: tree.maps,
    displayNames,
    loader,
    checkMs: item.limits.checkMs,
    bail: plan.bail ?? false,
    isEngineAsked: plan.engine ?? false,
    loadError: tree.loadError,
    inspectPort: plan.inspect?.port ?? null,
  }
}
