/** A path that Windows cannot hold, and why. */
export interface BadPath {
  path: string
  why: string
}

/** MAX_PATH is 260; this leaves 60 for where the archive is unpacked. */
const longest = 200

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Finds the paths of an archive that Windows cannot hold. Pure. */
export const findBadPaths = (paths: readonly string[]): BadPath[] => {
  const seen = new Map<string, string>()
  return paths.flatMap((path): BadPath[] => {
    const twin = seen.get(path.toLowerCase())
    seen.set(path.toLowerCase(), path)
    const why =
      path.length > longest
        ? `has ${path.length} characters, and ${longest} are the most`
        : // oxlint-disable-next-line no-control-regex -- these are the characters that Windows forbids
          /[<>:"|?*\\\u0000-\u001f]/.test(path)
          ? 'holds a character that Windows forbids'
          : path.split('/').some((name) => reserved.test(name) || /[. ]$/.test(name))
            ? 'has a name that Windows keeps for itself'
            : twin === undefined
              ? null
              : `differs from ${twin} by capitals alone`
    return why === null ? [] : [{ path, why }]
  })
}
