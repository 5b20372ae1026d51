// fails: names the field that is wrong | {"timeoutMs":5} gave no error (required: an error that names "urls"). A mistake in the config shows up as an outage, or as a check that never ran.
import { readFile } from 'node:fs/promises'
import type { Config } from './types.ts'

export async function readConfig(path: string): Promise<Config> {
  return (await readJson(path)) as Config
}

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is no JSON file that can be read`, { cause })
  }
}
