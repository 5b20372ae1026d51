import { FiredrillError } from '@firedrill/course'
import type { Command } from 'commander'

/** What a learner edition says of the commands that it lacks. It stands there as `staff-commands.ts`. */
export const addStaffCommands = (program: Command): void => {
  const lacking = (name: 'author' | 'grade' | 'workshop', what: string): void => {
    program
      .command(name, { hidden: true })
      .argument('[anything...]')
      .allowUnknownOption()
      .action(() => {
        throw new FiredrillError(
          'usage',
          `This is the learner edition: it has no \`${name}\`.`,
          `${what} from the full repository. \`pnpm drill help\` shows what is here.`,
        )
      })
  }
  lacking('grade', 'Grade')
  lacking('author', 'Write and pack')
  lacking('workshop', 'Host')
}
