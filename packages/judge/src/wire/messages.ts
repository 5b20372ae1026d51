import type { Canaries } from './probe.ts'

/**
 * What crosses between the judge and a candidate's host. Frames on descriptor 3 go both ways; descriptor 4 carries
 * callbacks, during which the candidate waits.
 */

/** Judge → host. Each is answered once, by `id`. */
export type Request =
  /** Imports the candidate, or a driver beside it; answers with its exports. */
  | { op: 'load'; id: number; setup: Setup }
  | { op: 'call'; id: number; target: number; path: string[]; args: unknown[] }
  | { op: 'make'; id: number; target: number; path: string[]; args: unknown[] }
  | { op: 'get'; id: number; target: number; path: string[] }
  /** Copies the fields of what a handle stands for, all the way down. */
  | { op: 'data'; id: number; target: unknown }
  /** Keeps a value alive in the candidate and answers with its handle. */
  | { op: 'hold'; id: number; value: unknown }
  /** Answers with an iterator's handle. */
  | { op: 'iterate'; id: number; target: number }
  /** Answers with `[done, value]` of an iterator's next step, or of its return. */
  | { op: 'step'; id: number; target: number; method: 'next' | 'return' }
  /** Advances the virtual clock by milliseconds. */
  | { op: 'tick'; id: number; ms: number }
  /** Answers at once where the event loop turns. */
  | { op: 'ping'; id: number }
  /** Answers with what is still open. */
  | { op: 'leaks'; id: number }
  /** Tries the walls of this process and answers with findings; see `probe.ts`. */
  | { op: 'probe'; id: number; canaries: Canaries; folders: Folders; labUrl: string }

/** Judge → host, not answered. */
export type Notice =
  | { op: 'abort'; signal: number; reason: unknown }
  | { op: 'settle'; promise: number; value?: unknown; thrown?: unknown; isThrown: boolean }

/** How a candidate is loaded. */
export interface Setup {
  /** `file:` URL of the module to import. */
  url: string
  loader: LoaderConfig
  folders: Folders
  env: Record<string, string>
  clock: 'real' | 'virtual'
}

/** Folders of one run: gone when it has ended. */
export interface Folders {
  /** The candidate's files, and its current folder. */
  tree: string
  /** What it finds as `TMPDIR`. */
  temporary: string
}

/** What the candidate may import, as the hooks need it. */
export interface LoaderConfig {
  /** `file:` URL of the folder with the candidate's files, ending in `/`. */
  tree: string
  /** `file:` URL of a file in the week's folder, from which libraries resolve. */
  week: string
  /** The packages a candidate may import. */
  libraries: string[]
  /** The title of the week, for the sentence that refuses. */
  weekName: string
  /** File that stands for `./solution.ts` where a driver imports it. */
  solution: string
}

/** Host → judge. */
export type Report =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'thrown'; id: number; thrown: unknown }
  /** The answer exists and cannot cross: our limit, not the candidate's fault. */
  | { kind: 'uncarried'; id: number; why: string }
  | { kind: 'settle'; promise: number; value?: unknown; thrown?: unknown; isThrown: boolean }
  | { kind: 'abort'; signal: number; reason: unknown }
  /** The candidate listens on a port. */
  | { kind: 'port'; port: number }
  /** An error that nothing caught; the process ends. */
  | { kind: 'uncaught'; error: unknown; origin: string }

/** Host → judge on descriptor 4, and the answer. */
export type Callback = { callback: number; args: unknown[] }
export type CallbackAnswer = { value?: unknown; thrown?: unknown; isThrown: boolean }

/** How a handle is described to the judge. */
export interface HandleRecord {
  id: number
  kind: 'function' | 'object' | 'symbol'
  /** Name of the function, class or symbol. */
  name: string
}
