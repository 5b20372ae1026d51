import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { seededRandom } from '@firedrill/course'
import type { SubmissionStatus } from '../report/report.ts'
import { candidates, type SampleKind, sampleKinds } from './candidates.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'

/** A submission that was made, and the grade it must get. */
export interface SampleSubmission {
  /** As a report names it. */
  id: string
  kind: SampleKind
  shape: Shape
  status: SubmissionStatus
  points: number
}

type Shape = 'work' | 'repository' | 'zip' | 'tar'

const shapes: readonly Shape[] = ['work', 'repository', 'zip', 'tar']

/**
 * Fills a folder with `count` submissions to the sample course of packages/author, whose root is `samples`: right,
 * partly right, wrong, hostile and broken ones, in every shape a submission can have. The same seed makes the same
 * bytes; no two submissions are alike, so that no cache helps. Returns what each must be graded.
 */
export const makeSubmissions = async (
  dir: string,
  options: { samples: string; count: number; seed?: string; kinds?: readonly SampleKind[] },
): Promise<SampleSubmission[]> => {
  const { samples, count, seed = '0000002a', kinds = sampleKinds } = options
  const random = seededRandom(seed)
  const read = (path: string): string => readFileSync(join(samples, path), 'utf8')
  const made: SampleSubmission[] = []
  for (let index = 0; index < count; index++) {
    const id = `learner-${String(index).padStart(5, '0')}`
    const kind = kinds[index % kinds.length] ?? 'right'
    const shape = shapes[Math.floor(random() * shapes.length)] ?? 'work'
    const { files, ...expected } = candidates[kind](read, index)
    const marked = Object.entries(files).map(([name, text]) => [name, `${text}\n// ${id} ${seed}\n`])
    await writeSubmission(join(dir, id), shape, {
      'learner.yaml': `id: ${id}\nname: Learner ${index}\n`,
      ...Object.fromEntries(marked),
      'notes.txt': 'Not declared, so not read.\n',
    })
    made.push({ id, kind, shape, ...expected })
  }
  return made
}

const writeSubmission = async (path: string, shape: Shape, files: Record<string, string>): Promise<void> => {
  const entries = Object.entries(files).map(([name, text]) => ({ name, text }))
  const inWork = entries.map(({ name, text }) => ({ name: `handed-in/work/${name}`, text }))
  mkdirSync(dirname(path), { recursive: true })
  if (shape === 'zip') return writeFileSync(`${path}.zip`, makeZip(inWork))
  if (shape === 'tar') return writeFileSync(`${path}.tar.gz`, await makeTar(inWork))
  for (const { name, text } of entries) {
    const file = join(path, shape === 'repository' ? 'work' : '', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
