// fails: gives each host its own version | For the hosts [ 'web-1', 'web-2', 'web-3', 'db-1' ] you gave [ 'v-db-1', 'v-web-1', 'v-web-2', 'v-web-3' ] (required: [ 'v-web-1', 'v-web-2', 'v-web-3', 'v-db-1' ]). On call restarts a host that was well.
export async function readVersions(hosts: string[], read: (host: string) => Promise<string>) {
  const versions: (string | null)[] = []
  await Promise.all(hosts.map(async (host) => versions.push(await read(host).catch(() => null))))
  return versions.sort()
}
