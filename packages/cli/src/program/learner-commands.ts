import { type Command, Option } from 'commander'
import type { attempts } from '../commands/attempts.ts'
import type { DoctorOptions } from '../commands/doctor.ts'
import type { edit } from '../commands/edit.ts'
import type { FireFlags } from '../commands/fire.ts'
import type { known } from '../commands/known.ts'
import type { review } from '../commands/review.ts'
import type { run } from '../commands/run.ts'
import type { stats } from '../commands/stats.ts'
import type { SubmitOptions } from '../commands/submit.ts'
import type { Finish } from './finish.ts'
import type { Workspace } from '../workspace.ts'

interface Json {
  json?: boolean
}

const oneItem = 'an item; the one you are at unless told'

/** What a learner can do without the screens; each is loaded when it runs. */
export const addLearnerCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).option('--json', 'print JSON')

  command('list', 'what is in the course, and how far you are').action((options: Json) =>
    finish(import('../commands/list.ts').then(({ list }) => list(workspace, options))),
  )
  command('run', 'judge your work without the screen')
    .argument('<target...>', 'days or items; review/<item> for a fresh starter of it')
    .option('--from <dir>', 'judge another folder, laid out like work/')
    .option('--watch', 'judge again at every save')
    .option('--inspect [port]', 'let a debugger in; no limits, and nothing is recorded')
    .option('--seed <seed>', 'repeat a verdict: eight hexadecimal digits')
    .option('--engine', 'ask the real Prometheus too, where an item compares with it')
    .action((targets: string[], options: Parameters<typeof run>[2]) =>
      finish(import('../commands/run.ts').then(({ run }) => run(workspace, targets, options))),
    )
  command('answer', 'ask a question, or judge your answer to it')
    .argument('<item>', 'a question; review/<item> to be asked anew')
    .argument('[answer...]', 'letters, a number, or words, as the question says')
    .action((target: string, words: string[], options: Json) =>
      finish(import('../commands/answer.ts').then(({ answer }) => answer(workspace, target, words, options))),
    )
  command('try', 'run your file beside the practice services, without a verdict')
    .argument('[item]', oneItem)
    .option('-e, --eval <expression>', "evaluate this with your file's exports and `lab` in scope")
    .action((target: string | undefined, options: Json & { eval?: string }) =>
      finish(import('../commands/try.ts').then(({ tryOut }) => tryOut(workspace, target, options))),
    )
  command('edit', "open an item's file in your editor")
    .argument('[item]', oneItem)
    .option('--file <name>', 'one of its files; the first unless told')
    .option('--line <number>', 'from 1')
    .action((target: string | undefined, options: Parameters<typeof edit>[2]) =>
      finish(import('../commands/edit.ts').then(({ edit }) => edit(workspace, target, options))),
    )
  command('hint', 'the next hint')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) =>
      finish(import('../commands/hint.ts').then(({ hint }) => hint(workspace, target, options))),
    )
  command('solution', 'the reference answer, once you have tried')
    .argument('[item]', oneItem)
    .option('--test', 'the hidden test instead')
    .action((target: string | undefined, options: Json & { test?: boolean }) =>
      finish(import('../commands/solution.ts').then(({ solution }) => solution(workspace, target, options))),
    )
  command('reset', 'start afresh; what you wrote is kept')
    .argument('<target...>', 'days or items')
    .option('--own', 'from your own pass of the exercise that it starts from')
    .action((targets: string[], options: Json & { own?: boolean }) =>
      finish(import('../commands/work.ts').then(({ reset }) => reset(workspace, targets, options))),
    )
  command('undo', 'bring back what the last reset put away')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) =>
      finish(import('../commands/work.ts').then(({ undo }) => undo(workspace, target, options))),
    )
  command('again', 'a fresh starter in work/review, beside your own')
    .argument('<target...>', 'days or items')
    .action((targets: string[], options: Json) =>
      finish(import('../commands/work.ts').then(({ again }) => again(workspace, targets, options))),
    )
  command('unlock', 'open the solutions of a day, with the key that your instructor released')
    .argument('<day>', 'as day3')
    .argument('<key...>', 'the key, dashes or not')
    .action((day: string, key: string[], options: Json) =>
      finish(
        import('../commands/unlock.ts').then(({ unlock }) => unlock(workspace, day, key.join(''), options)),
      ),
    )
  command('update', 'bring a newer course; work/ and your history stay as they are')
    .option(
      '--from <source>',
      'a folder or archive of a newer edition, or a git remote; as last time unless told',
    )
    .action((options: Json & { from?: string }) =>
      finish(import('../commands/update.ts').then(({ update }) => update(workspace, options))),
    )
  command('skip', 'leave an item out for now')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) =>
      finish(import('../commands/work.ts').then(({ skip }) => skip(workspace, target, options))),
    )
  command('attempts', 'what you tried before: look at it, compare, bring it back')
    .argument('[item]', oneItem)
    .option('--show <number>', 'print the files of one')
    .option('--diff <numbers...>', 'compare two')
    .option('--bring-back <number>', 'put its files in place; what is there is kept')
    .action((target: string | undefined, options: Parameters<typeof attempts>[2]) =>
      finish(import('../commands/attempts.ts').then(({ attempts }) => attempts(workspace, target, options))),
    )
  command('review', 'what is due again, and what comes back when')
    .option('--minutes <minutes>', 'the time there is; 10 unless told')
    .action((options: Parameters<typeof review>[1]) =>
      finish(import('../commands/review.ts').then(({ review }) => review(workspace, options))),
    )
  command('fire', 'a service is broken: stop the burning, by what its signals show')
    .argument('[week]', 'week1; without one, what there is and how you did')
    .option('--seed <seed>', 'a fire that was: eight hexadecimal digits')
    .option('--plain', 'line by line: time goes by with commands alone')
    .option('--ascii', 'no character beyond ASCII')
    .action((week: string | undefined, options: FireFlags) =>
      finish(
        import('../commands/fire.ts').then(({ fire }) =>
          fire(workspace, week, { ...program.opts(), ...options }),
        ),
      ),
    )
  command('stats', 'time, first tries, reviews')
    .option('--csv', 'print one row for each attempt')
    .action((options: Parameters<typeof stats>[1]) =>
      finish(import('../commands/stats.ts').then(({ stats }) => stats(workspace, options))),
    )
  command('today', 'what you did today, and when it comes back').action((options: Json) =>
    finish(import('../commands/today.ts').then(({ today }) => today(workspace, options))),
  )
  command('plan', 'the plans there are; with a name, follow one')
    .argument('[plan]', 'its name; off follows none')
    .action((word: string | undefined, options: Json) =>
      finish(import('../commands/plan.ts').then(({ plan }) => plan(workspace, word, options))),
    )
  command('submit', 'hand a day in to the workshop you are in, and see what came of it')
    .argument('[day]', 'as day3; the day you are at unless told')
    .option('--report', 'hand in nothing: only see what came of the last time')
    .option('--wait <seconds>', 'how long to wait for its report', '60')
    .action((day: string | undefined, options: SubmitOptions) =>
      finish(import('../commands/submit.ts').then(({ submit }) => submit(workspace, day, options))),
    )
  command('known', 'mark what is open of a day as known')
    .argument('<day>', 'day3')
    .option('--revoke', 'take it back')
    .action((word: string, options: Parameters<typeof known>[2]) =>
      finish(import('../commands/known.ts').then(({ known }) => known(workspace, word, options))),
    )
  command('settings', 'the clock, and what has your work judged')
    .argument('[name]', 'clock or judge')
    .argument('[value]')
    .action((name: string | undefined, value: string | undefined, options: Json) =>
      finish(
        import('../commands/settings.ts').then(({ settings }) => settings(workspace, name, value, options)),
      ),
    )
  command('doctor', 'look at all that drilling depends on')
    .option('--plan <plan>', 'at all that the days of a plan need: one-week')
    .option(
      '--report <address>',
      'tell a workshop that is not joined yet how ready this laptop is: CODE@host',
    )
    .option('--name <name>', 'your name there')
    .option('--yes', 'you know what is told, and say yes')
    .action((_own: object, own: Command) =>
      // `drill --join` has options of the same names, and commander gives them to whoever is asked first.
      finish(
        import('../commands/doctor.ts').then(({ doctor }) =>
          doctor(workspace, own.optsWithGlobals<DoctorOptions>()),
        ),
      ),
    )
  program
    .command('completion')
    .description('what Tab does: a script for bash, zsh or fish')
    .argument('[shell...]', 'bash, zsh or fish')
    .addOption(new Option('--words', 'what the last of the words behind -- may become').hideHelp())
    .action((words: string[], options: { words?: boolean }) =>
      finish(
        import('../commands/completion.ts').then(({ completion }) =>
          completion(workspace, program, { words, isAsked: options.words === true }),
        ),
      ),
    )
  addProgress(command('progress', 'how far you are, day by day'), workspace, finish)
}

const addProgress = (program: Command, workspace: Workspace, finish: Finish): void => {
  program.action((options: Json) =>
    finish(import('../commands/progress.ts').then(({ progress }) => progress(workspace, options))),
  )
  program
    .command('export')
    .description('your history as text, for another machine')
    .argument('[file]', 'where to; stdout unless told')
    .action((file: string | undefined) =>
      finish(
        import('../commands/history.ts').then(({ exportProgress }) =>
          exportProgress(workspace, file, program.opts()),
        ),
      ),
    )
  program
    .command('import')
    .description('add what an export has and you do not')
    .argument('<file>', 'an export')
    .action((file: string) =>
      finish(
        import('../commands/history.ts').then(({ importProgress }) =>
          importProgress(workspace, file, program.opts()),
        ),
      ),
    )
  program
    .command('merge')
    .description('one export out of several')
    .argument('<file...>', 'exports')
    .option('--out <file>', 'where to; stdout unless told')
    .action((files: string[], options: { out?: string }) =>
      finish(
        import('../commands/history.ts').then(({ mergeProgress }) =>
          mergeProgress(files, { ...program.opts<Json>(), ...options }),
        ),
      ),
    )
}
