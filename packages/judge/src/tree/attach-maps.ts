import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Writes each file's source map into it, for a debugger: a breakpoint set in the learner's own file then holds. No line
 * moves.
 */
export const attachMaps = (
  treeDir: string,
  maps: Readonly<Record<string, string>>,
  originals: Readonly<Record<string, string>>,
): void => {
  for (const [name, json] of Object.entries(maps)) {
    const original = originals[name]
    if (!original) continue
    const map = JSON.stringify({ ...JSON.parse(json), sources: [pathToFileURL(original).href] })
    const data = Buffer.from(map).toString('base64')
    appendFileSync(join(treeDir, name), `\n//# sourceMappingURL=data:application/json;base64,${data}\n`)
  }
}
