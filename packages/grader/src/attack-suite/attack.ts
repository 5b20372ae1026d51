import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerdictStatus } from '@firedrill/course'

/** `lost`: the judge's process ended, and the grader starts another. */
export type AttackStatus = VerdictStatus | 'lost'

/** A hostile submission of one file, and the most it may achieve. */
export interface Attack {
  /** `<family>/<name>`. */
  name: string
  what: string
  family: string
  item: string
  verdicts: AttackStatus[]
  points: number
  tiers: string[]
  /** Whether it gets to print `tried`, which proves that it ran as far as it meant to. */
  isHeard: boolean
  text: string
}

export const attacksDir = join(import.meta.dirname, '../../attacks')

/** Every attack below `attacks/`, but for the folders of the course and of open ones. */
export const readAttacks = (): Attack[] =>
  readdirSync(attacksDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'course' && entry.name !== 'open')
    .flatMap(({ name: family }) =>
      readdirSync(join(attacksDir, family)).map((file) =>
        parseAttack(`${family}/${file}`, readFileSync(join(attacksDir, family, file), 'utf8')),
      ),
    )

/** Reads an attack's header; throws where a field is missing. */
export const parseAttack = (path: string, text: string): Attack => {
  const [line = ''] = text.split('\n')
  const fields = new Map(
    line
      .replace(/^\/\/ /, '')
      .split(' | ')
      .map((field): [string, string] => [field.replace(/: .*/, ''), field.replace(/^[^:]*: /, '')]),
  )
  const read = (name: string): string => {
    const value = fields.get(name)
    if (value === undefined) throw new Error(`${path}: its header lacks "${name}"`)
    return value
  }
  return {
    name: path.replace(/\.js$/, ''),
    what: read('attack'),
    family: read('family'),
    item: read('item'),
    verdicts: read('verdicts').split(', ') as AttackStatus[],
    points: Number(read('points')),
    tiers: read('tiers').split(' '),
    isHeard: fields.get('heard') !== 'no',
    text,
  }
}
