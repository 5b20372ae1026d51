import { type Command, Option } from 'commander'
import type { BookOptions } from '../commands/grade-book.ts'
import type { RegradeOptions } from '../commands/grade-regrade.ts'
import type { ServeCommandOptions } from '../commands/grade-serve.ts'
import type { StatusOptions } from '../commands/grade-status.ts'
import type { SubmitOptions } from '../commands/grade-submit.ts'
import type { WorkerCommandOptions } from '../commands/grade-worker.ts'
import type { Workspace } from '../workspace.ts'
import type { Finish } from './finish.ts'
import { addFormats } from './grade-formats.ts'

/** The standing service: what runs it, and what asks it. */
export const addServiceCommands = (grade: Command, workspace: Workspace, finish: Finish): void => {
  tiers(data(grade.command('serve')))
    .description('run a grading service; its database is DATABASE_URL, else an embedded one')
    .option('--workers <n>', 'workers on this machine; 1 unless told')
    .option('--host <host>', 'where to listen', '127.0.0.1')
    .option('--port <port>', 'where to listen', '4180')
    .option('--seed-key <file>', 'a secret from which seeds are made')
    .action(async (options: ServeCommandOptions) => {
      const { serveGrades } = await import('../commands/grade-serve.ts')
      await finish(serveGrades(workspace, options))
    })
  tiers(data(grade.command('worker')))
    .addOption(new Option('--tied', 'end when stdin does').hideHelp())
    .description('grade for a service; FIREDRILL_SERVICE and FIREDRILL_SERVICE_TOKEN say which')
    .action(async (options: WorkerCommandOptions) => {
      const { workForService } = await import('../commands/grade-worker.ts')
      await finish(workForService(workspace, options))
    })
  policy(data(grade.command('submit')))
    .description('hand submissions in to a service')
    .argument('<path...>', 'as `grade` takes them')
    .requiredOption('--cohort <name>', 'whose grades are one gradebook')
    .option(
      '--received <time>',
      'when they came; `files` takes the times of archives and files; now unless told',
    )
    .action(async (paths: string[], options: SubmitOptions) => {
      const { submitToService } = await import('../commands/grade-submit.ts')
      await finish(submitToService(workspace, paths, options))
    })
  data(grade.command('status'))
    .description('tell how far a service is, and what it could not grade')
    .argument('[cohort]')
    .option('--json', 'as JSON')
    .action(async (cohort: string | undefined, options: StatusOptions) => {
      const { showStatus } = await import('../commands/grade-status.ts')
      await finish(showStatus(workspace, cohort, options))
    })
  addFormats(data(grade.command('book')))
    .description("make a cohort's gradebook")
    .argument('<cohort>')
    .option('--wait', 'until all is graded')
    .option('--min-score <percent>', 'exit with 1 where a submission has less')
    .addOption(
      new Option('--visibility <level>', 'what learners may see of messages')
        .choices(['visible', 'hidden', 'after-due'])
        .default('visible'),
    )
    .action(async (cohort: string, options: BookOptions) => {
      const { makeBook } = await import('../commands/grade-book.ts')
      await finish(makeBook(workspace, cohort, options))
    })
  policy(data(grade.command('regrade')))
    .description('grade a cohort again, aside; shows what that would change')
    .argument('<cohort>')
    .option('--wait', 'until all is graded')
    .option('--apply', 'make it the grades of record')
    .option('--discard', 'throw it away')
    .option('--json', 'as JSON')
    .action(async (cohort: string, options: RegradeOptions) => {
      const { regradeCohort } = await import('../commands/grade-regrade.ts')
      await finish(regradeCohort(workspace, cohort, options))
    })
}

const policy = (command: Command): Command =>
  command
    .option('--assignment <file>', 'what counts, for how much, until when')
    .option('--items <items>', 'only these, with commas between them')
    .option('--days <days>', 'only these days, with commas between them')
    .addOption(
      new Option(
        '--attempts <which>',
        'which submission of a learner counts; each is a row unless told',
      ).choices(['best', 'last', 'all']),
    )

const data = (command: Command): Command =>
  command.option('--data <dir>', "the service's folder; .firedrill/service unless told")

const tiers = (command: Command): Command =>
  command
    .option('--jobs <n>', 'judges of a worker; half the cores unless told')
    .addOption(
      new Option('--tier <tier>', 'how candidates are contained')
        .choices(['T1', 'T2', 'best'])
        .default('best'),
    )
    .addOption(
      new Option('--min-tier <tier>', 'grade nothing under weaker containment').choices(['T1', 'T2']),
    )
