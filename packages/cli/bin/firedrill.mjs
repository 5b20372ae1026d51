#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, root } from '@firedrill/bundle'

enableCompileCache(join(root, 'node_modules/.cache/firedrill/compiled'))
const bundleDir = await bundle()
const { main } = await import(pathToFileURL(join(bundleDir, 'cli.mjs')).href)
process.exitCode = await main(process.argv.slice(2), {
  root: resolve(process.env.FIREDRILL_ROOT ?? root),
  home: root,
  bundleDir,
})
