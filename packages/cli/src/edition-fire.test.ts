import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { onTestFinished, expect, test } from 'vitest'
import { leakSeed } from './fixture-fire.ts'
import { makeAuthorsCourse, packEdition, unpack } from './fixture-edition.ts'

test('in a learner edition a fire burns from its sealed pack, and its fault stands nowhere in the clear', async () => {
  const author = makeAuthorsCourse()
  onTestFinished(author.remove)
  for (const [tree, name] of [
    ['exercises', 'fire.yaml'],
    ['solutions', 'fire'],
  ] as const) {
    const from = join(repository, tree, 'week1-http', name)
    cpSync(from, join(author.root, tree, 'week1-samples', name), { recursive: true })
  }
  const { root, drill } = unpack(await packEdition(author, 'edition.tar.gz'), 'learner')
  expect(existsSync(join(root, 'sealed/week1-samples/fire.pack'))).toBe(true)
  expect(existsSync(join(root, 'solutions'))).toBe(false)
  const telling = 'leaves the body of some answers unread'
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('node_modules')) continue
    expect(readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(telling), entry.name).toBe(false)
  }
  const { code, stdout } = await drill(['fire', 'week1', '--seed', leakSeed])
  expect(code).toBe(0)
  expect(stdout).toContain(telling)
  expect((await drill(['doctor'])).stdout).not.toMatch(/FAIL {3}edition/)
}, 120_000)
