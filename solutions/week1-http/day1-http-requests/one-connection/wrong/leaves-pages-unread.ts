// fails: uses one connection for three pages | The second request came while the first page was still on its way: a page that is not read to its end keeps its connection.
export async function getStatuses(urls: string[]) {
  const statuses: number[] = []
  for (const url of urls) {
    const { status } = await fetch(url)
    statuses.push(status)
  }
  return statuses
}
