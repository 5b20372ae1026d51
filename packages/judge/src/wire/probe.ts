/** What the app sets out for a candidate's process to find, before a tier counts as proven. */
export interface Canaries {
  /** A file that holds a secret, readable by whoever runs the judge. */
  file: string
  /** Folders that a candidate must not see: the course, its hidden tests and solutions. */
  folders: string[]
  /** Port of a listener on 127.0.0.1, outside any network of the judge's own. */
  port: number
  /** Name of an abstract local socket, outside as well. */
  abstractName: string
  /** A process outside: the app's own. */
  pid: number
}

/** One thing that was tried. */
export interface Finding {
  /** What must hold, as part of a sentence: "no file outside is readable". */
  promise: string
  /** `honest`: what a candidate must be able to do at every tier. */
  kind: 'contained' | 'honest'
  isKept: boolean
  /** What happened instead; empty where it holds. */
  seen: string
}

/** How many of each kind a whole self-test has: an answer with fewer proves nothing. */
export const findingCounts: Record<Finding['kind'], number> = { contained: 10, honest: 6 }
