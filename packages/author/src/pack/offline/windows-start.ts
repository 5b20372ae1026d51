/** The command of an edition without links, from its root. */
export const windowsStartFile = 'pnpm.cmd'

/** Stands for pnpm on Windows, in any of its shells. */
export const windowsStartScript = `@echo off
rem Stands for pnpm, without a network: pnpm drill tour (in PowerShell: .\\pnpm drill tour).
setlocal
if not defined INIT_CWD set "INIT_CWD=%CD%"
"%~dp0runtime\\node.exe" "%~dp0start.mjs" %*
exit /b %ERRORLEVEL%
`.replaceAll('\n', '\r\n')

/** What it starts. */
export const linkingStartFile = 'start.mjs'

/** Where the links that an archive does not carry are written down: their paths, and where each leads. */
export const linksFile = 'links.json'

/**
 * Makes the links between packages at the first start, and again where the folder was moved: on Windows they are
 * junctions, which need no rights and lead to whole paths. Then it starts the command.
 */
export const linkingStartScript = `import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const here = import.meta.dirname

const link = () => {
  const marker = join(here, 'node_modules/.linked')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === here) return
  const links = Object.entries(JSON.parse(readFileSync(join(here, '${linksFile}'), 'utf8')))
  process.stderr.write('The first start here links ' + links.length + ' packages.\\n')
  for (const [path, target] of links) {
    const at = join(here, path)
    mkdirSync(dirname(at), { recursive: true })
    if (lstatSync(at, { throwIfNoEntry: false })) unlinkSync(at)
    symlinkSync(resolve(dirname(at), target), at, 'junction')
  }
  writeFileSync(marker, here)
}

const words = process.argv.slice(2)
while (['-s', '--silent', 'run'].includes(words[0])) words.shift()
const [command, ...rest] = words
const starts = { drill: [], lab: ['lab'], test: ['doctor'] }
if (Object.hasOwn(starts, command ?? '')) {
  link()
  process.env.INIT_CWD ??= process.cwd()
  process.chdir(here)
  const bin = join(here, 'packages/cli/bin/firedrill.mjs')
  process.argv = [process.execPath, bin, ...starts[command], ...rest]
  await import(pathToFileURL(bin).href)
} else {
  process.stderr.write('This stands for pnpm without a network: it knows pnpm drill, pnpm lab and pnpm test.\\n')
  process.exitCode = 2
}
`
