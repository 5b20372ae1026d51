import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { FiredrillError, type Item, workPath } from '@firedrill/course'

const manifest = `{
  "name": "work",
  "private": true,
  "type": "module"
}
`
const tsconfig = `{
  "compilerOptions": {
    "target": "esnext",
    "lib": ["esnext"],
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "noEmit": true,
    "skipLibCheck": true,
    "allowImportingTsExtensions": true
  }
}
`

/**
 * Copies an item's starters to `work/`, except files that are there already: opening never resets. The week's
 * libraries are linked beside them, so that imports resolve in the editor.
 */
export const openWork = (root: string, item: Item): void => {
  try {
    writeIfMissing(join(root, 'work/package.json'), manifest)
    writeIfMissing(join(root, 'work/tsconfig.json'), tsconfig)
    for (const file of item.files) {
      const target = join(root, workPath(item, file))
      if (existsSync(target)) continue
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(join(root, item.exerciseDir, file), target)
    }
    linkLibraries(root, item)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `Cannot prepare work/ for ${item.id}: ${(error as Error).message}`,
      'Make the folder writable, then try again.',
      { cause: error },
    )
  }
}

const writeIfMissing = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) writeFileSync(path, text)
}

const linkLibraries = (root: string, item: Item): void => {
  const link = join(root, dirname(workPath({ ...item, kind: 'code' }, 'file')), 'node_modules')
  const target = join(root, item.weekDir, 'node_modules')
  if (existsSync(link) || !existsSync(target)) return
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(link), target), link, 'junction')
}
