import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type WatchMode, watchFiles } from '../watch/watch-files.ts'
import { type Checkup, ok, warn } from './checkup.ts'

/** Whether the system tells of saves in `work/`: a probe file is written there, or in the root before `work/` exists. */
export const checkWatching = async (root: string): Promise<Checkup> => {
  // A file in its place has been told of already.
  const isThere = statSync(join(root, 'work'), { throwIfNoEntry: false })?.isDirectory() ?? false
  const folder = isThere ? 'work' : '.'
  const mode = await new Promise<WatchMode>((resolve) => {
    const stop = watchFiles([join(root, folder, 'nothing')], () => {}, {
      onMode: (found) => {
        setImmediate(() => stop())
        resolve(found)
      },
    })
  })
  if (mode === 'native') return ok('watching', 'the system tells of saves')
  return warn(
    'watching',
    'the system tells of no change here: files are looked at twice a second',
    'Nothing to do. A folder on a local disk, inside WSL or the container, is told of at once.',
  )
}
