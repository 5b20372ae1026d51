/** A package that brings programs, and the command that installs it on each system. */
export interface ProgramPackage {
  programs: string[]
  install: { debian: string; macOS: string; windows: string; docker: string }
}

const releases = 'https://github.com/prometheus'
const copyFrom = (image: string, programs: string[]): string =>
  programs.map((name) => `docker cp "$(docker create ${image})":/bin/${name} ~/.local/bin/`).join(' && ')
const onWindows = (name: string, version: string): string => {
  const file = `${name}-${version}.windows-amd64.zip`
  const url = `${releases}/${name}/releases/download/v${version}/${file}`
  return `curl.exe -LO ${url}; tar.exe -xf ${file}, then put its folder on PATH`
}

/** The packages whose programs items and the lab may use. Debian renames some programs; `aliases` knows them. */
export const packages: ProgramPackage[] = [
  {
    programs: ['prometheus', 'promtool'],
    install: {
      debian: 'apt-get install -y prometheus',
      macOS: 'brew install prometheus',
      windows: onWindows('prometheus', '3.5.0'),
      docker: copyFrom('prom/prometheus', ['prometheus', 'promtool']),
    },
  },
  {
    programs: ['alertmanager', 'amtool'],
    install: {
      debian: 'apt-get install -y prometheus-alertmanager',
      macOS: `curl -L ${releases}/alertmanager/releases/download/v0.28.1/alertmanager-0.28.1.darwin-arm64.tar.gz | tar -xz, then put its folder on PATH`,
      windows: onWindows('alertmanager', '0.28.1'),
      docker: copyFrom('prom/alertmanager', ['alertmanager', 'amtool']),
    },
  },
]

/** Other names that systems give a program. */
export const aliases: Record<string, string[]> = { alertmanager: ['prometheus-alertmanager'] }
