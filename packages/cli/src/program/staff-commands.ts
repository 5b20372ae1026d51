import type { Command } from 'commander'
import type { Workspace } from '../workspace.ts'
import { addAuthorCommands } from './author-commands.ts'
import type { Finish } from './finish.ts'
import { addGradeCommands } from './grade-commands.ts'
import { addWorkshopCommands } from './workshop-commands.ts'

/** What authors, graders and instructors do. A learner edition has `staff-commands.learners.ts` in this place. */
export const addStaffCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  addGradeCommands(program, workspace, finish)
  addAuthorCommands(program, workspace, finish)
  addWorkshopCommands(program, workspace, finish)
}
