import type { Item } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { listFiles } from './list-folder.ts'

/** A server of the lab that a hidden test closes, and whose url it uses afterwards. */
export interface ClosedServer {
  file: string
  /** 1-based line of the first use. */
  line: number
  name: string
}

/** The closed servers that the hidden tests of an item still ask. */
export const findClosedServers = (root: string, item: Item): ClosedServer[] =>
  listFiles(root, item.solutionDir)
    .filter((name) => name.endsWith('.ts') && !/^(also|wrong)\//.test(name))
    .flatMap((name) => {
      const file = `${item.solutionDir}/${name}`
      const text = readText(root, file).text ?? ''
      return [...text.matchAll(/\bawait (\w+)\.close\(\)/g)].flatMap((closed) => {
        const [server = ''] = closed.slice(1)
        const use = text.indexOf(`${server}.url`, closed.index)
        const isOfLab = new RegExp(`\\b${server} = await start\\w+\\(`).test(text)
        return isOfLab && use !== -1
          ? [{ file, line: text.slice(0, use).split('\n').length, name: server }]
          : []
      })
    })
