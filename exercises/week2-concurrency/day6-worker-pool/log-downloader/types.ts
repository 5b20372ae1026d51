export interface Source {
  /** Lower-case letters, digits and "-", one or more; each name once. */
  name: string
  url: string
}

export interface DownloadOptions {
  /** Downloads at once, at most. A whole number from 1. */
  workers: number
  /** Called as each source has ended, well or badly. */
  onProgress?: (done: number, total: number) => void
}

export interface Summary {
  saved: { name: string; bytes: number }[]
  /** "status 503", "connection" or "disk". */
  failed: { name: string; reason: string }[]
}
