import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The environment variable by which everything that a measurement starts is found again. */
export const marker = 'FIREDRILL_INSTALL_COST'

/**
 * The environment of a learner who has Node and npm and has never installed anything: a home in the folder, empty
 * caches, and another registry. pnpm reads `pnpm_config_…`, npm and the installs that pnpm nests read `npm_config_…`.
 */
export const freshEnvironment = (folder: string, registry: string): Record<string, string> => {
  const home = join(folder, 'home')
  const temporary = join(folder, 'tmp')
  for (const path of [home, temporary]) mkdirSync(path, { recursive: true })
  return {
    PATH: machinePath(process.env.PATH ?? ''),
    HOME: home,
    TMPDIR: temporary,
    SHELL: '/bin/sh',
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    npm_config_registry: `${registry}/`,
    pnpm_config_registry: `${registry}/`,
    [marker]: folder,
  }
}

/** PATH without what pnpm adds for the scripts it starts. */
export const machinePath = (path: string): string =>
  path
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'))
    .join(delimiter)
