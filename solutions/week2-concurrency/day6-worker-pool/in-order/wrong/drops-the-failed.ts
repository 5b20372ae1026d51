// fails: gives null where reading failed | For the hosts [ 'web-1', 'gone-1', 'web-3', 'gone-2' ] you gave [ 'v-web-1', 'v-web-3' ] (required: [ 'v-web-1', null, 'v-web-3', null ]). On call restarts a host that was well.
export async function readVersions(hosts: string[], read: (host: string) => Promise<string>) {
  const settled = await Promise.allSettled(hosts.map(read))
  return settled.filter((one) => one.status === 'fulfilled').map((one) => one.value)
}
