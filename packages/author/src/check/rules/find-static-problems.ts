import { isQuestion, type Problem } from '@firedrill/course'
import type { CourseMaterial, ItemMaterial } from '../../material/material.ts'
import { checkAnswers } from './answers.ts'
import { checkClosedServers } from './closed-servers.ts'
import { checkDebrief } from './debrief.ts'
import { checkHints } from './hints.ts'
import { checkImports } from './imports.ts'
import { checkLesson } from './lesson.ts'
import { checkLinks } from './links.ts'
import { checkItemMirror, checkStrayFolders } from './mirror.ts'
import { checkPar } from './par.ts'
import { checkQuestion } from './question.ts'
import { checkTask } from './task.ts'
import { checkTeaches } from './teaches.ts'
import { checkUnwritten } from './unwritten.ts'

/** All that is wrong with a course and can be seen without judging anything. */
export const findStaticProblems = (material: CourseMaterial): Problem[] => [
  ...material.problems,
  ...checkStrayFolders(material.strayFolders),
  ...material.days.flatMap(checkLesson),
  ...material.pages.flatMap(checkLinks),
  ...material.items.flatMap(({ item }) => checkPar(item)),
  ...checkTeaches(material),
  ...material.sources.flatMap(checkImports),
  ...material.items.flatMap(checkItem),
]

/** An item without a solution folder lacks all that is in it: that is said once. */
const checkItem = (one: ItemMaterial): Problem[] => {
  if (isQuestion(one.item)) {
    if (!one.hasSolutionFolder) return checkItemMirror(one)
    return [...checkQuestion(one), ...checkDebrief(one), ...checkUnwritten(one)]
  }
  const always = [...checkItemMirror(one), ...checkTask(one)]
  if (!one.hasSolutionFolder) return always
  return [
    ...always,
    ...checkAnswers(one),
    ...checkDebrief(one),
    ...checkHints(one),
    ...checkClosedServers(one),
    ...checkUnwritten(one),
  ]
}
