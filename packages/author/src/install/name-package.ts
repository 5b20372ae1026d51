/** The package whose tarball has this path, as `/@types/node/-/node-24.19.2.tgz`; null where it is no tarball. */
export const toPackage = (path: string): { name: string; version: string } | null => {
  const [, name, bare, version] = tarballPath.exec(decodePath(path)) ?? []
  return name && version && name.split('/').at(-1) === bare ? { name, version } : null
}

/** The path of a package's tarball, as every registry spells it. */
export const toTarballPath = ({ name, version }: { name: string; version: string }): string =>
  `/${name}/-/${name.split('/').at(-1)}-${version}.tgz`

const tarballPath = /^\/((?:@[^/]+\/)?[^/]+)\/-\/(.+?)-(\d+\.\d+\.\d+.*)\.tgz$/

const decodePath = (path: string): string => path.replaceAll(/%2f/gi, '/').replaceAll('%40', '@')
