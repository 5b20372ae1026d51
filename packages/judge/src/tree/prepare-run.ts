import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '@firedrill/course'
import type { HostNeeds, RunContext } from '../testing/run-context.ts'
import { readDrivers } from './drivers.ts'
import { readLibraries } from './libraries.ts'
import { makeTree, type Sources } from './make-tree.ts'

/** What a run is made of. */
export interface RunPlan {
  root: string
  bundleDir: string
  /** A folder for this run alone. */
  folder: string
  /** The mark of its processes. */
  run: string
  item: Item
  weekName: string
  sources: Sources
  displayNames: Record<string, string>
  seed: string
}

/**
 * Puts the candidate's files and the author's drivers into the run's folder, and says what the hidden test needs to
 * know. `onNeeds` hears at once how the candidate's process will have to be started.
 */
export const prepareRun = async (
  plan: RunPlan,
  onNeeds: (needs: HostNeeds) => void = () => {},
): Promise<RunContext> => {
  const { root, item, displayNames, folder } = plan
  const treeDir = join(folder, 'tree')
  const temporaryDir = join(folder, 'tmp')
  const libraries = readLibraries(root, item, { treeDir, weekName: plan.weekName })
  const needs = {
    run: plan.run,
    bundleDir: plan.bundleDir,
    preload: libraries.preload,
    memoryMb: item.limits.memoryMb,
  }
  onNeeds(needs)
  const sources = { ...plan.sources, ...readDrivers(join(root, item.solutionDir)) }
  const tree = await makeTree(treeDir, sources, displayNames)
  mkdirSync(temporaryDir, { recursive: true })
  return {
    ...needs,
    seed: plan.seed,
    treeDir,
    temporaryDir,
    entry: item.files[0] ?? '',
    maps: tree.maps,
    displayNames,
    loader: libraries.loader,
    checkMs: item.limits.checkMs,
    loadError: tree.loadError,
  }
}

/** Removes a run's folder. A candidate may have locked it; what still resists waits for the judge's own end. */
export const removeRun = (folder: string): void => {
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 1 })
  try {
    remove()
  } catch {
    try {
      for (const name of ['', 'tree', 'tmp']) chmodSync(join(folder, name), 0o700)
      remove()
    } catch {
      // Nothing more can be done for it now.
    }
  }
}
