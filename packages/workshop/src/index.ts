export { type HostOptions, openHost, type OpenHost } from './host.ts'
export { formatInvitation, type Invitation, makeInvitation } from './invite/invitation.ts'
export { findLanAddress } from './invite/lan-address.ts'
