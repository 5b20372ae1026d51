import type { Item } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { listFiles } from './list-folder.ts'

/** A server that a hidden test starts, closes, and asks afterwards. */
export interface ClosedServer {
  file: string
  /** 1-based line of the first use after the end. */
  line: number
  name: string
}

/** The closed servers that the hidden tests of an item still ask. */
export const findClosedServers = (root: string, item: Item): ClosedServer[] =>
  listFiles(root, item.solutionDir)
    .filter((name) => name.endsWith('.ts') && !/^(also|wrong)\//.test(name))
    .map((name) => `${item.solutionDir}/${name}`)
    .flatMap((file) => findClosedUses(readText(root, file).text ?? '').map((use) => ({ file, ...use })))

/** Where a text uses the url of a server that it has closed. A name that is declared anew is another server. */
export const findClosedUses = (text: string): Omit<ClosedServer, 'file'>[] =>
  [...text.matchAll(/\bconst (\w+) = await start\w+\(/g)].flatMap(({ index, 1: name = '' }) => {
    const next = text.indexOf(`const ${name} =`, index + 1)
    const life = text.slice(index, next === -1 ? undefined : next)
    const end = life.indexOf(`await ${name}.close()`)
    const use = end === -1 ? -1 : life.indexOf(`${name}.url`, end)
    return use === -1 ? [] : [{ line: text.slice(0, index + use).split('\n').length, name }]
  })
