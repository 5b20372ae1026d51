import { SourceMap } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Where the candidate's files are, and what the learner calls them. */
export interface Places {
  treeDir: string
  maps: Record<string, string>
  displayNames: Record<string, string>
}

/** Rewrites every place in the candidate's tree to the learner's own file and line: `work/day1/status-code.ts:3:9`. */
export const createPlaceMapper = (places: Places): ((text: string) => string) => {
  const parsed = new Map<string, SourceMap>()
  const url = `${pathToFileURL(places.treeDir).href}/`
  const escaped = [url, `${places.treeDir}/`].map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(
    `(?:${escaped.join('|')})([\\w./-]{1,200})(?:\\?[\\w.=&-]*)?(?::(\\d{1,7})(?::(\\d{1,7}))?)?`,
    'g',
  )
  return (text) =>
    text.slice(0, longest).replace(pattern, (_whole, file: string, line?: string, column?: string) => {
      const name = places.displayNames[file] ?? file
      if (!line) return name
      const place = findPlace(file, Number(line), Number(column ?? 1))
      return place ? `${name}:${place.line}:${place.column}` : `${name}:${line}`
    })

  function findPlace(file: string, line: number, column: number): { line: number; column: number } | null {
    const json = places.maps[file]
    if (!json) return null
    const map = parsed.get(file) ?? new SourceMap(JSON.parse(json))
    parsed.set(file, map)
    const entry = map.findEntry(line - 1, column - 1)
    return 'originalLine' in entry ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 } : null
  }
}

/** More of a text than this is not worth the search. */
const longest = 200_000
