/** What the bundle holds, as file names in its folder. */
export const entries: Record<'cli' | 'service' | 'thread' | 'testing' | 'lab' | 'host' | 'hooks', string>

/** The root of the repository. */
export const root: string

/**
 * Bundles the packages for a fast start, unless a bundle of these very bytes exists.
 * Returns its folder: `node_modules/.cache/firedrill/<stamp>`.
 */
export function bundle(): Promise<string>
