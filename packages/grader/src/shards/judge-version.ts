import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const judging = ['bundle', 'course', 'judge', 'lab', 'grader']

/**
 * What judges: the sources of the judge and of all below it, the lockfile, Node's version. The same on every machine,
 * wherever the repository lies; the bundle's own stamp is not.
 */
export const judgeVersion = (bundleDir: string): string => {
  const repository = resolve(bundleDir, '../../../..')
  const hash = createHash('sha256').update(process.version)
  for (const file of ['pnpm-lock.yaml', ...judging.flatMap((name) => sourcesOf(repository, name))]) {
    const bytes = readFileSync(join(repository, file))
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

const sourcesOf = (repository: string, name: string): string[] => {
  const folder = `packages/${name}/src`
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.m?ts$/.test(file) || file.endsWith('.mjs'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted()
}
