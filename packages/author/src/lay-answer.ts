import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError, type Item, workPath } from '@firedrill/course'
import { readItem } from './material/read-item.ts'

/**
 * Puts an answer of an item where a learner's own would be: `solution`, or one of `also/` and `wrong/` by its name
 * (`wrong/cut-in-floats`). Throws a `FiredrillError` that names those there are.
 */
export const layAnswer = (root: string, item: Item, name: string): void => {
  const { solution, also, wrong } = readItem(root, { item, weekName: '' }).material
  const answers = [...also, ...wrong].map(({ file, texts }) => ({
    name: file.slice(item.solutionDir.length + 1).replace(/\.\w+$/, ''),
    texts,
  }))
  const chosen = [{ name: 'solution', texts: {} }, ...answers].find(
    (one) => one.name === name.replace(/\.\w+$/, ''),
  )
  if (!chosen || Object.keys(solution).length === 0) {
    const hint = `There are solution, ${answers.map((one) => one.name).join(', ')}.`
    throw new FiredrillError('usage', `${item.id} has no answer "${name}".`, hint)
  }
  for (const [file, text] of Object.entries({ ...solution, ...chosen.texts })) {
    const path = join(root, workPath(item, file))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
