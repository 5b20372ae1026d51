import { isQuestion, type Problem } from '@firedrill/course'
import type { ItemMaterial } from '../../material/material.ts'

/** Every item has a solution folder, and in it a hidden test and the solution's files. */
export const checkItemMirror = (one: ItemMaterial): Problem[] => {
  const { item } = one
  if (!one.hasSolutionFolder) {
    const message = `is missing: ${item.id} has no solution.`
    const fix = isQuestion(item)
      ? 'Add the folder with answer.yaml and debrief.md.'
      : 'Add the folder with solution, hidden.test.ts, debrief.md, also/ and wrong/.'
    return [{ rule: 'mirror-solution', file: item.solutionDir, message, fix }]
  }
  return [...missingFiles(one), ...missingTest(one)]
}

/** Every folder below `solutions/` belongs to a week, a day or an item below `exercises/`. */
export const checkStrayFolders = (folders: readonly string[]): Problem[] =>
  folders.map((file) => ({
    rule: 'mirror-item',
    file,
    message: `mirrors nothing: there is no ${file.replace(/^solutions/, 'exercises')} in the course.`,
    fix: 'Name it as the item in day.yaml, add the item, or remove the folder.',
  }))

const missingFiles = ({ item, solution }: ItemMaterial): Problem[] =>
  item.files
    .filter((name) => solution[name] === undefined)
    .map((name) => ({
      rule: 'solution-file',
      file: `${item.solutionDir}/${item.kind === 'exercise' ? name : 'solution.ts'}`,
      message: 'is missing from the solution.',
      fix:
        item.kind === 'exercise'
          ? "Name the solution's files as the starter's."
          : 'Add the reference answer as solution.ts.',
    }))

const missingTest = ({ item, hasHiddenTest }: ItemMaterial): Problem[] =>
  hasHiddenTest
    ? []
    : [
        {
          rule: 'hidden-test',
          file: `${item.solutionDir}/hidden.test.ts`,
          message: 'is missing: nothing judges the item.',
          fix: 'Add it; docs/authoring.md shows one.',
        },
      ]
