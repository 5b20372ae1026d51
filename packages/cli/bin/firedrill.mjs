#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { finishUpdate } from './finish-update.mjs'

// An update that was cut short is finished before anything of it is loaded.
const home = join(import.meta.dirname, '../../..')
const root = resolve(process.env.FIREDRILL_ROOT ?? home)
if (finishUpdate(root)) process.stderr.write('An update that was cut short is finished now.\n')

enableCompileCache(join(home, 'node_modules/.cache/firedrill/compiled'))
const bundleDir = await import('@firedrill/bundle').then(({ bundle }) => bundle()).catch(sayWhatLacks)
const { main } = await import(pathToFileURL(join(bundleDir, 'cli.mjs')).href)
process.exitCode = await main(process.argv.slice(2), { root, home, bundleDir })

/** A pull without an install after it looks like this; so does a mistake in the code, which is named. */
function sayWhatLacks(error) {
  const { text, location } = error.errors?.[0] ?? { text: error.message }
  const where = location ? ` (${location.file}:${location.line})` : ''
  process.stderr.write(
    `firedrill cannot start: ${text}${where}\nInstall what it needs, then again: npx -y pnpm@12 install\n`,
  )
  process.exit(3)
}
