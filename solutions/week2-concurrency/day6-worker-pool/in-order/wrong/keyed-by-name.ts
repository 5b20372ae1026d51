// fails: reads every entry, all at once | The list was [ 'web-1', 'db-1', 'web-1' ]. You read [ 'web-1', 'db-1' ] (required: each entry once). A version is reported that nobody has read.
export async function readVersions(hosts: string[], read: (host: string) => Promise<string>) {
  const versions = new Map<string, string | null>()
  const reads = [...new Set(hosts)].map(async (host) => {
    versions.set(host, await read(host).catch(() => null))
  })
  await Promise.all(reads)
  return [...versions.values()]
}
