import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type BenchPart, benchParts, formatBench, mergeBench, runBench } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'

interface BenchOptions {
  rounds: string
  only?: string[]
  long?: boolean
  save?: boolean
  json?: boolean
}

/** `author bench`: 0 where every figure is within its limit, 1 where one is not. */
export const bench = (workspace: Workspace, options: BenchOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const result = await runBench({
      ...workspace,
      rounds: readRounds(options.rounds),
      only: readParts(options),
      isLong: options.long === true,
      signal,
      onProgress: (part) => void process.stderr.write(`measuring ${part} …\n`),
    })
    if (options.save) save(join(workspace.root, 'docs/bench.json'), result)
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : formatBench(result))
    return result.ok ? 0 : 1
  })

/** Parts that were not measured now keep their figures. */
const save = (file: string, result: Bench): void => {
  const kept = existsSync(file) ? mergeBench(JSON.parse(readFileSync(file, 'utf8')) as Bench, result) : result
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

const readRounds = (text: string): number => {
  const rounds = Number(text)
  if (Number.isInteger(rounds) && rounds >= 1 && rounds <= 10_000) return rounds
  throw new FiredrillError('usage', `--rounds ${text} is no count.`, 'Give a whole number from 1 to 10000.')
}

const readParts = ({ only, long }: BenchOptions): BenchPart[] => {
  const unknown = only?.find((name) => !isPart(name))
  if (unknown) {
    throw new FiredrillError('usage', `"${unknown}" is not measured.`, `What is: ${benchParts.join(', ')}.`)
  }
  return only ? only.filter(isPart) : benchParts.filter((part) => part !== 'long' || long === true)
}

const isPart = (name: string): name is BenchPart => (benchParts as readonly string[]).includes(name)
