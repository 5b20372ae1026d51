import { packages } from './known-programs.ts'

/**
 * What is missing and the commands that bring it, one line for each system. The first line is
 * `blocked: promtool, apt-get install -y prometheus`, which CI looks for.
 */
export const describeMissing = (programs: readonly string[]): string => {
  const wanted = packages.filter((one) => one.programs.some((name) => programs.includes(name)))
  const others = programs.filter((name) => !wanted.some((one) => one.programs.includes(name)))
  const debian = [...wanted.map((one) => one.install.debian.replace(aptGet, '')), ...others].join(' ')
  return [`blocked: ${programs.join(', ')}, ${aptGet}${debian}`, ...howToInstall(programs)].join('\n')
}

/** The commands that bring some programs on systems other than Debian's, a line for each; none for unknown ones. */
export const howToInstall = (programs: readonly string[]): string[] => {
  const wanted = packages.filter((one) => one.programs.some((name) => programs.includes(name)))
  return systems.flatMap(([system, name]) => wanted.map(({ install }) => `${name}: ${install[system]}`))
}

const aptGet = 'apt-get install -y '
const systems = [
  ['macOS', 'macOS'],
  ['windows', 'Windows'],
  ['docker', 'Docker, on Linux'],
] as const
