import { get } from 'node:http'

class InventoryError extends TypeError {}

export async function getHosts(url: string): Promise<string[]> {
  const answer = JSON.parse(await read(url))
  if (!(answer?.hosts instanceof Array)) throw new InventoryError('hosts is no list')
  const names: string[] = []
  for (const host of answer.hosts) {
    if (typeof host !== 'string') throw new InventoryError(`${host} is no name`)
    names.push(host)
  }
  return names
}

const read = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, async (response) => resolve((await response.toArray()).join(''))).on('error', reject)
  })
