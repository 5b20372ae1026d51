import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** A relative path is the caller's: pnpm starts scripts in the root and says where it was called. */
export const callerPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** The same where such a path exists; anything else, as an address, stays as it is. */
export const fromCaller = (path: string): string => (existsSync(callerPath(path)) ? callerPath(path) : path)
