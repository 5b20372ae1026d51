import { get } from 'node:http'
import { text as readAll } from 'node:stream/consumers'

/** What a host's own page of metrics says, as far as it is measured. */
export interface HostPage {
  /** Of the process, since it started, in milliseconds. */
  processorMs: number
  /** Resident, in megabytes. */
  memoryMb: number
  /** Requests that bring tries: how many took up to so many milliseconds, by the host's own clock. Cumulative. */
  accepted: Buckets
}

/** Counts up to an upper edge each, the last of which is infinite. */
export type Buckets = ReadonlyMap<number, number>

/** Asks a host for its page. */
export const readHostPage = (url: string): Promise<HostPage> =>
  new Promise((resolve, reject) => {
    get(`${url}/metrics`, (response) => {
      readAll(response).then((text) => resolve(parsePage(text)), reject)
    }).once('error', reject)
  })

const bucket = /^firedrill_workshop_request_seconds_bucket\{le="([^"]+)",path="\/api\/entries"\} (\d+)$/gm

/** Reads the page. */
export const parsePage = (text: string): HostPage => {
  const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0)
  return {
    processorMs: valueOf('process_cpu_seconds_total') * 1_000,
    memoryMb: valueOf('process_resident_memory_bytes') / 1_024 / 1_024,
    accepted: new Map(
      Array.from(text.matchAll(bucket), ([, edge, count]) => [
        edge === '+Inf' ? Number.POSITIVE_INFINITY : Number(edge) * 1_000,
        Number(count),
      ]),
    ),
  }
}

/** Counts, and what came to be between two pages of one host. */
export const addBuckets = (sum: Buckets, { from, to }: { from: Buckets; to: Buckets }): Buckets =>
  new Map(
    Array.from(to, ([edge, count]) => [edge, (sum.get(edge) ?? 0) + count - (from.get(edge) ?? 0)] as const),
  )

/** A quantile as Prometheus' `histogram_quantile` finds it: within its bucket, in proportion. */
export const quantileOf = (buckets: Buckets, share: number): number => {
  const edges = [...buckets].toSorted(([one], [other]) => one - other)
  const rank = share * (edges.at(-1)?.[1] ?? 0)
  let [from, below] = [0, 0]
  for (const [edge, count] of edges) {
    if (count >= rank) {
      return edge === Number.POSITIVE_INFINITY || count === below
        ? from
        : from + ((edge - from) * (rank - below)) / (count - below)
    }
    ;[from, below] = [edge, count]
  }
  return from
}
