#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { finishUpdate } from './finish-update.mjs'

// An update that was cut short is finished before anything of it is loaded.
const home = join(import.meta.dirname, '../../..')
const root = resolve(process.env.FIREDRILL_ROOT ?? home)
if (finishUpdate(root)) process.stderr.write('An update that was cut short is finished now.\n')

const { bundle } = await import('@firedrill/bundle')
enableCompileCache(join(home, 'node_modules/.cache/firedrill/compiled'))
const bundleDir = await bundle()
const { main } = await import(pathToFileURL(join(bundleDir, 'cli.mjs')).href)
process.exitCode = await main(process.argv.slice(2), { root, home, bundleDir })
