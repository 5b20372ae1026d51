import type { InstallCost } from './install-cost.ts'

/** The cost as text: both figures beside their limits, the heaviest packages, the line and the machine. */
export const formatInstall = (cost: InstallCost): string => {
  const { command, commit, line, machine, limits, largest } = cost
  const rows = [
    toRow(
      'first screen',
      seconds(cost.firstScreenSeconds),
      cost.firstScreenSeconds,
      limits.firstScreenSeconds,
    ),
    toRow('downloaded', megabytes(cost.downloadedMb), cost.downloadedMb, limits.downloadedMb),
    toRow('  metadata', megabytes(cost.metadataMb)),
    toRow('    not compressed', megabytes(cost.plainMetadataMb)),
    toRow('downloads', String(cost.downloads)),
  ]
  const packages = largest.map(({ name, version, bytes }) =>
    toRow(`  ${name} ${version}`, megabytes(bytes / 1_000_000)),
  )
  const { node, platform, cpus, load } = machine
  return `${[
    `\`${command}\`, from nothing, at commit ${commit.slice(0, 7)}`,
    ...rows,
    'heaviest packages',
    ...packages,
    `${line.mbit} Mbit/s, ${line.latencyMs} ms; Node ${node}, ${platform}, ${cpus} processors, load ${load.toFixed(1)}`,
  ].join('\n')}\n`
}

const nameWidth = 48
const valueWidth = 9

const toRow = (name: string, shown: string, value = 0, limit?: number): string => {
  const row = `${name.padEnd(nameWidth)}  ${shown.padStart(valueWidth)}`
  if (limit === undefined) return row
  return `${row}  limit ${limit}${value <= limit ? '' : ', MISSED'}`
}

const seconds = (value: number): string => `${value.toFixed(1)} s `

const megabytes = (value: number): string => `${value.toFixed(1)} MB`
