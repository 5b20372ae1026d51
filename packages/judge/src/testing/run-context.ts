import type { Sandbox } from '../sandbox/sandbox.ts'
import type { LoaderConfig } from '../wire/messages.ts'

/** What decides how a candidate's process is started, known before its files are. */
export type HostNeeds = Pick<RunContext, 'run' | 'bundleDir' | 'preload' | 'memoryMb' | 'sandbox'>

/** What the judge tells a hidden test about the run it is part of. Plain data: it crosses to the judge's thread. */
export interface RunContext {
  /** A value that marks every process of this run. */
  run: string
  seed: string
  bundleDir: string
  /** Folder with the candidate's transformed files, as the candidate sees it. */
  treeDir: string
  /** The same folder as the judge sees it. */
  outerTreeDir: string
  /** Folder for what the candidate writes to `os.tmpdir()`, as the candidate sees it. */
  temporaryDir: string
  /** The same folder as the judge sees it. */
  outerTemporaryDir: string
  /** A folder on another file system than those two, as the candidate and as the judge sees it; null at T1. */
  apart: { path: string; outer: string } | null
  /** Null: the candidate runs at T1. */
  sandbox: Sandbox | null
  /** Where the run after this one will be, so that its process can be started before it is needed. */
  nextSandbox: Sandbox | null
  /** The file to import, relative to the tree. */
  entry: string
  /** Source maps by file name, as JSON. */
  maps: Record<string, string>
  /** The learner's name of each file: `work/day1/status-code.ts`. */
  displayNames: Record<string, string>
  loader: LoaderConfig
  preload: string[]
  memoryMb: number
  checkMs: number
  /** Whether the first check that fails ends the run. */
  bail: boolean
  /** Whether the real engine is asked too. */
  isEngineAsked: boolean
  /** Why the candidate cannot even be loaded: it does not parse, or a file is missing. */
  loadError: string | null
  /** The port where the first of its processes waits for a debugger; null where none is let in. */
  inspectPort: number | null
}

declare module 'vitest' {
  interface ProvidedContext {
    firedrill: RunContext
  }
}
