export const readVersions = async (hosts: string[], read: (host: string) => Promise<string>) => {
  const versions = new Array<string | null>(hosts.length).fill(null)
  const reads = hosts.map(async (host, index) => {
    try {
      versions[index] = await read(host)
    } catch {
      // It stays null.
    }
  })
  await Promise.all(reads)
  return versions
}
