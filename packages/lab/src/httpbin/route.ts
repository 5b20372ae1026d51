import type { Handler } from './call.ts'

/** A path, the methods it knows, and what answers. */
export interface Route {
  methods: readonly string[]
  segments: readonly string[]
  handler: Handler
}

const families = {
  GET: ['GET'],
  POST: ['POST'],
  PUT: ['PUT'],
  PATCH: ['PATCH'],
  DELETE: ['DELETE'],
  'GET|POST': ['GET', 'POST'],
  any: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
} as const

/**
 * In a path, `:name` stands for one segment, `#name` for one of digits alone, `*` at the end for the rest. Where GET
 * is known, HEAD is.
 */
export const route = (methods: keyof typeof families, path: string, handler: Handler): Route => {
  const known: readonly string[] = families[methods]
  return {
    methods: known.includes('GET') ? [...known, 'HEAD'] : known,
    segments: path.split('/'),
    handler,
  }
}

/** The parts of the path by their names, still encoded; null where the path is another one. */
export const match = (segments: readonly string[], path: readonly string[]): Map<string, string> | null => {
  const isOpen = segments.at(-1) === '*'
  if (isOpen ? path.length < segments.length : path.length !== segments.length) return null
  const parts = new Map<string, string>()
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? ''
    if (segment === '*') return parts
    if (segment.startsWith(':') && given !== '') parts.set(segment.slice(1), given)
    else if (segment.startsWith('#') && /^\d+$/.test(given)) parts.set(segment.slice(1), given)
    else if (segment !== given) return null
  }
  return parts
}
