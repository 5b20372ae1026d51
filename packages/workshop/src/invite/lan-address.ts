import { networkInterfaces } from 'node:os'

/** The address that others on the network reach this machine at; 127.0.0.1 where there is no network. */
export const findLanAddress = (interfaces = networkInterfaces()): string => {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !inside.test(name))
    .flatMap(([, all]) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return addresses.find((address) => isPrivate.test(address)) ?? addresses[0] ?? '127.0.0.1'
}

/** Networks between this machine and its own containers and guests. */
const inside = /^(?:docker|br-|veth|virbr|vboxnet|vmnet|cni|lxc|podman)/

/** RFC 1918. */
const isPrivate = /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./
