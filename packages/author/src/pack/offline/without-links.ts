import type { PackEntry, PackFile } from '../read-tracked.ts'
import {
  linkingStartFile,
  linkingStartScript,
  linksFile,
  windowsStartFile,
  windowsStartScript,
} from './windows-start.ts'

/** What was installed, for an archive that carries no links: they are written down, and the first start makes them. */
export const withoutLinks = (installed: readonly PackEntry[]): { entries: PackEntry[]; own: PackFile[] } => {
  const links = installed.flatMap((entry) => ('link' in entry ? [[entry.path, entry.link] as const] : []))
  return {
    entries: installed.filter((entry) => !('link' in entry)),
    own: [
      text(linksFile, `${JSON.stringify(Object.fromEntries(links), null, 1)}\n`),
      text(linkingStartFile, linkingStartScript),
      text(windowsStartFile, windowsStartScript),
    ],
  }
}

const text = (path: string, words: string): PackFile => ({
  path,
  bytes: Buffer.from(words),
  isExecutable: false,
})
