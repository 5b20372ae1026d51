import type { ServerResponse } from 'node:http'
import type { Host } from '../host-types.ts'
import type { Kit } from '../kit/read-kits.ts'
import type { Role, StaffKeys } from './access.ts'
import type { Asset } from './assets.ts'
import type { Buckets } from './buckets.ts'

/** What requests are answered with. */
export interface Answering {
  host: Host
  keys: StaffKeys
  assets: ReadonlyMap<string, Asset>
  buckets: Buckets
  /** What is given to whoever joins. */
  kits: readonly Kit[]
  /** Whether a proxy of our own stands before it, which says whom it asks for. */
  isBehindProxy: boolean
  /** Opens a board's line, and tells it all there is. */
  openBoard: (response: ServerResponse, role: Role) => void
}
