import { networkInterfaces } from 'node:os'

/** The address that others on the network reach this machine at; 127.0.0.1 where there is no network. */
export const findLanAddress = (interfaces = networkInterfaces()): string => {
  const addresses = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return addresses.find((address) => isPrivate.test(address)) ?? addresses[0] ?? '127.0.0.1'
}

/** RFC 1918, but for what Docker gives its own networks. */
const isPrivate = /^(?:192\.168|10|172\.(?:1[89]|2\d|3[01]))\./
