import type { renameSync, rmSync } from 'node:fs'

/**
 * Carries out the update that `.firedrill/update/plan.json` tells of, from wherever an earlier try was cut short: each
 * file changes its place at once. Returns whether there was one. Throws what the system throws; a later call goes on.
 */
export function finishUpdate(
  root: string,
  fileSystem?: { renameSync: typeof renameSync; rmSync: typeof rmSync },
): boolean
