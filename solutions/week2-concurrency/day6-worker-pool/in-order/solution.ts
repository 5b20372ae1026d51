export async function readVersions(
  hosts: string[],
  read: (host: string) => Promise<string>,
): Promise<(string | null)[]> {
  return Promise.all(hosts.map((host) => read(host).catch(() => null)))
}
