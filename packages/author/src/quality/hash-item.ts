import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '@firedrill/course'
import { listFiles } from '../material/list-folder.ts'

/** What a figure was measured on. */
export type Measure = 'flake' | 'mutate'

/** Sixteen hexadecimal digits that stand for all bytes of an item on which a measure depends, and for its limits. */
export const hashItem = (root: string, item: Item, measure: Measure): string => {
  const { kind, files, needs, limits } = item
  const hash = createHash('sha256').update(
    JSON.stringify([kind, files, needs, limits, item.stages.map((stage) => stage.slug)]),
  )
  for (const file of listFiles(root, item.solutionDir)) {
    if (without[measure].test(file)) continue
    const bytes = readFileSync(join(root, item.solutionDir, file))
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** What no run of the measure reads. */
const without: Record<Measure, RegExp> = {
  flake: /^(wrong\/|debrief\.md$|mutants\.yaml$)/,
  mutate: /^(wrong\/|also\/|debrief\.md$)/,
}
