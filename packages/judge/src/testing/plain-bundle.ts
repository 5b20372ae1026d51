import { bundle } from '@firedrill/bundle'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    firedrillBundle: string
  }
}

/** Before any hidden test under plain `vitest run`: the candidate's side is bundled once. */
export default async function setUp(project: TestProject): Promise<void> {
  project.provide('firedrillBundle', await bundle())
}
