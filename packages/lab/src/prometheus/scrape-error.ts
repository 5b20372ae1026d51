/** A scrape that failed, as Prometheus would count it: `up` is 0. */
export class ScrapeError extends Error {
  readonly kind: 'unreachable' | 'timeout' | 'status' | 'content-type' | 'format'

  constructor(kind: ScrapeError['kind'], message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ScrapeError'
    this.kind = kind
  }
}
