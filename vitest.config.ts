import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          expect: { requireAssertions: true },
        },
      },
      {
        test: {
          name: 'solutions',
          include: ['solutions/**/hidden.test.ts', 'packages/judge/samples/solutions/**/hidden.test.ts'],
          globalSetup: 'packages/judge/src/testing/plain-bundle.ts',
          setupFiles: 'packages/judge/src/testing/plain-run.ts',
          testTimeout: 60_000,
          expect: { requireAssertions: true },
        },
      },
    ],
  },
})
