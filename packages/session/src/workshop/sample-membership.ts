import type { AddressInfo, Server } from 'node:net'
import type { Membership } from './membership.ts'

/** Ada's place in the workshop of a host, of whom nothing was told yet. For tests. */
export const sampleMembership = (host: Server, change: Partial<Membership> = {}): Membership => ({
  version: 1,
  url: `http://127.0.0.1:${(host.address() as AddressInfo).port}`,
  code: 'K7QM2XWD',
  learner: '01234567-89ab-4def-8123-456789abcdef',
  token: 'token',
  name: 'Ada',
  title: 'One week',
  sharesSource: false,
  since: '2026-11-26',
  cursor: 0,
  lastMessage: 0,
  misses: 0,
  retryAtMs: 0,
  refused: null,
  ...change,
})
