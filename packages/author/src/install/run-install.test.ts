import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { copySamples } from '../check/fixtures/copy-samples.ts'
import { findMarked } from './end-marked.ts'
import { type FakeRegistry, sendTarball, startFakeRegistry } from './fixtures/fake-registry.ts'
import { measureInstall } from './run-install.ts'

const canRun = process.platform === 'linux' && ['git', 'npm', 'script'].every(isThere)
if (!canRun) process.stderr.write('blocked: git, npm or script, apt-get install git npm bsdutils\n')

/** Downloads a package as an installer would, leaves a process behind, tells where it ran, and shows the day. */
const installer = `
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
const { npm_config_registry, pnpm_config_registry, HOME } = process.env
const wasFresh = readdirSync(HOME).length === 0 && !existsSync('later.txt') && process.stdout.isTTY
for (const from of [npm_config_registry, pnpm_config_registry])
  await (await fetch(from + 'thing/-/thing-1.0.0.tgz')).arrayBuffer()
spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }).unref()
if (wasFresh) console.log('Samples\\n\\u001b[1mThe share of failed answers\\u001b[0m')
process.stdin.setRawMode(true)
process.stdin.once('data', () => process.exit())
`

const temporary = mkdtempSync(join(tmpdir(), 'firedrill-here-'))
let registry: FakeRegistry
let root: string

beforeAll(async () => {
  registry = await startFakeRegistry({
    '/thing/-/thing-1.0.0.tgz': (response) => sendTarball(response, 250_000),
  })
  root = copySamples().root
  vi.stubEnv('TMPDIR', temporary)
  writeFileSync(join(root, 'install.mjs'), installer)
  const git = (...args: string[]): void => void execFileSync('git', ['-C', root, ...args])
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message', 'all')
  writeFileSync(join(root, 'later.txt'), 'not committed')
})

afterAll(async () => {
  await registry.close()
  vi.unstubAllEnvs()
  for (const folder of [root, temporary]) rmSync(folder, { recursive: true, force: true })
})

afterEach(async () => {
  expect(readdirSync(temporary)).toEqual([])
  await vi.waitFor(() => expect(findMarked(temporary)).toEqual([]), 5_000)
})

test.runIf(canRun)(
  'A fresh clone, home and terminal are measured, and nothing of them is left.',
  async () => {
    const cost = await measureInstall({
      root,
      registry: registry.url,
      mbit: 100,
      command: 'node install.mjs',
    })
    expect(cost).toMatchObject({
      version: 1,
      ok: true,
      command: 'node install.mjs',
      line: { mbit: 100, latencyMs: 20 },
      downloadedMb: 0.5,
      metadataMb: 0,
      downloads: 2,
      largest: [{ name: 'thing', version: '1.0.0', bytes: 500_000 }],
    })
    expect(cost.commit).toMatch(/^[0-9a-f]{40}$/)
    // 0.5 MB at 12.5 MB a second, less the burst, after two waits of 20 ms.
    expect(cost.firstScreenSeconds).toBeGreaterThan(0.06)
  },
)

test.runIf(canRun)('A signal ends it, and nothing is left.', async () => {
  const controller = new AbortController()
  const running = measureInstall({
    root,
    registry: registry.url,
    command: 'sleep 600',
    signal: controller.signal,
    onProgress: (step) => {
      if (step === 'sleep 600') setTimeout(() => controller.abort(new Error('enough')), 100)
    },
  })
  await expect(running).rejects.toThrow('enough')
})

test.runIf(canRun)(
  'A command that ends without the first task is an error with its last words.',
  async () => {
    const running = measureInstall({ root, registry: registry.url, command: 'echo no such script; false' })
    await expect(running).rejects.toThrow(/did not show its first screen: it ended with 1\.\nno such script/)
  },
)

test.runIf(canRun)('A folder that is no checkout is an error.', async () => {
  const folder = mkdtempSync(join(temporary, 'empty-'))
  await expect(measureInstall({ root: folder, registry: registry.url })).rejects.toThrow('cannot be cloned')
  rmSync(folder, { recursive: true })
})

function isThere(tool: string): boolean {
  return spawnSync(tool, ['--version']).status === 0
}
