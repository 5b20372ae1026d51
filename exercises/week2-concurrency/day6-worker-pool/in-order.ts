/*
 * On call restarted web-3: the report had it on an old version. It was db-1.
 *
 * readVersions(hosts, read): call read(host) for each entry, all at once.
 * Resolve to the versions in the order of hosts; null where read rejected. A
 * host may stand twice, and is read twice. No hosts: [].
 *
 * Done when:
 * - gives each host its own version
 * - gives null where reading failed
 * - reads every entry, all at once
 */
export async function readVersions(
  hosts: string[],
  read: (host: string) => Promise<string>,
): Promise<(string | null)[]> {
  const versions: (string | null)[] = []
  await Promise.all(
    hosts.map(async (host) => {
      const version = await read(host).catch(() => null)
      versions.push(version)
    }),
  )
  return versions
}
