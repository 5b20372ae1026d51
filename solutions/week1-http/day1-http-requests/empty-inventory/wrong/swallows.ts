// fails: rejects an answer without a list | For {"error":"maintenance"} you gave [] (required: a rejection). No hosts are no outage: the board is green while nothing is watched.
export async function getHosts(url: string): Promise<string[]> {
  try {
    const response = await fetch(url)
    const { hosts } = (await response.json()) as { hosts: string[] }
    return hosts.map((host) => host.trim())
  } catch {
    return []
  }
}
