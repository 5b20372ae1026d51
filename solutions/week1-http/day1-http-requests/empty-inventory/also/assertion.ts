import assert from 'node:assert/strict'

type Inventory = { hosts: string[] }

export const getHosts = async (url: string): Promise<string[]> => {
  const response = await fetch(url)
  const inventory: unknown = await response.json()
  assert(isInventory(inventory), `no inventory at ${url}`)
  return inventory.hosts
}

const isInventory = (value: unknown): value is Inventory =>
  typeof value === 'object' &&
  value !== null &&
  'hosts' in value &&
  Array.isArray(value.hosts) &&
  value.hosts.every((host) => typeof host === 'string')
