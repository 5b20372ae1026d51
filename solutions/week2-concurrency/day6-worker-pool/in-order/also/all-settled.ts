export async function readVersions(hosts: string[], read: (host: string) => Promise<string>) {
  const settled = await Promise.allSettled(hosts.map((host) => read(host)))
  const versions: (string | null)[] = []
  for (const one of settled) versions.push(one.status === 'fulfilled' ? one.value : null)
  return versions
}
