import { type Command, Option } from 'commander'
import { attempts } from '../commands/attempts.ts'
import { answer } from '../commands/answer.ts'
import { completion } from '../commands/completion.ts'
import { doctor } from '../commands/doctor.ts'
import { edit } from '../commands/edit.ts'
import { hint } from '../commands/hint.ts'
import { exportProgress, importProgress, mergeProgress } from '../commands/history.ts'
import { known } from '../commands/known.ts'
import { list } from '../commands/list.ts'
import { plan } from '../commands/plan.ts'
import { progress } from '../commands/progress.ts'
import { review } from '../commands/review.ts'
import { run } from '../commands/run.ts'
import { settings } from '../commands/settings.ts'
import { solution } from '../commands/solution.ts'
import { stats } from '../commands/stats.ts'
import { today } from '../commands/today.ts'
import { tryOut } from '../commands/try.ts'
import { unlock } from '../commands/unlock.ts'
import { update } from '../commands/update.ts'
import { again, reset, skip, undo } from '../commands/work.ts'
import type { Finish } from './finish.ts'
import type { Workspace } from '../workspace.ts'

interface Json {
  json?: boolean
}

const oneItem = 'an item; the one you are at unless told'

/** What a learner can do without the screens. */
export const addLearnerCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).option('--json', 'print JSON')

  command('list', 'what is in the course, and how far you are').action((options: Json) =>
    finish(list(workspace, options)),
  )
  command('run', 'judge your work without the screen')
    .argument('<target...>', 'days or items; review/<item> for a fresh starter of it')
    .option('--from <dir>', 'judge another folder, laid out like work/')
    .option('--watch', 'judge again at every save')
    .option('--inspect [port]', 'let a debugger in; no limits, and nothing is recorded')
    .option('--seed <seed>', 'repeat a verdict: eight hexadecimal digits')
    .option('--engine', 'ask the real Prometheus too, where an item compares with it')
    .action((targets: string[], options: Parameters<typeof run>[2]) =>
      finish(run(workspace, targets, options)),
    )
  command('answer', 'ask a question, or judge your answer to it')
    .argument('<item>', 'a question; review/<item> to be asked anew')
    .argument('[answer...]', 'letters, a number, or words, as the question says')
    .action((target: string, words: string[], options: Json) =>
      finish(answer(workspace, target, words, options)),
    )
  command('try', 'run your file beside the practice services, without a verdict')
    .argument('[item]', oneItem)
    .option('-e, --eval <expression>', "evaluate this with your file's exports and `lab` in scope")
    .action((target: string | undefined, options: Json & { eval?: string }) =>
      finish(tryOut(workspace, target, options)),
    )
  command('edit', "open an item's file in your editor")
    .argument('[item]', oneItem)
    .option('--file <name>', 'one of its files; the first unless told')
    .option('--line <number>', 'from 1')
    .action((target: string | undefined, options: Parameters<typeof edit>[2]) =>
      finish(edit(workspace, target, options)),
    )
  command('hint', 'the next hint')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) => finish(hint(workspace, target, options)))
  command('solution', 'the reference answer, once you have tried')
    .argument('[item]', oneItem)
    .option('--test', 'the hidden test instead')
    .action((target: string | undefined, options: Json & { test?: boolean }) =>
      finish(solution(workspace, target, options)),
    )
  command('reset', 'start afresh; what you wrote is kept')
    .argument('<target...>', 'days or items')
    .option('--own', 'from your own pass of the exercise that it starts from')
    .action((targets: string[], options: Json & { own?: boolean }) =>
      finish(reset(workspace, targets, options)),
    )
  command('undo', 'bring back what the last reset put away')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) => finish(undo(workspace, target, options)))
  command('again', 'a fresh starter in work/review, beside your own')
    .argument('<target...>', 'days or items')
    .action((targets: string[], options: Json) => finish(again(workspace, targets, options)))
  command('unlock', 'open the solutions of a day, with the key that your instructor released')
    .argument('<day>', 'as day3')
    .argument('<key...>', 'the key, dashes or not')
    .action((day: string, key: string[], options: Json) =>
      finish(unlock(workspace, day, key.join(''), options)),
    )
  command('update', 'bring a newer course; work/ and your history stay as they are')
    .option(
      '--from <source>',
      'a folder or archive of a newer edition, or a git remote; as last time unless told',
    )
    .action((options: Json & { from?: string }) => finish(update(workspace, options)))
  command('skip', 'leave an item out for now')
    .argument('[item]', oneItem)
    .action((target: string | undefined, options: Json) => finish(skip(workspace, target, options)))
  command('attempts', 'what you tried before: look at it, compare, bring it back')
    .argument('[item]', oneItem)
    .option('--show <number>', 'print the files of one')
    .option('--diff <numbers...>', 'compare two')
    .option('--bring-back <number>', 'put its files in place; what is there is kept')
    .action((target: string | undefined, options: Parameters<typeof attempts>[2]) =>
      finish(attempts(workspace, target, options)),
    )
  command('review', 'what is due again, and what comes back when')
    .option('--minutes <minutes>', 'the time there is; 10 unless told')
    .action((options: Parameters<typeof review>[1]) => finish(review(workspace, options)))
  command('stats', 'time, first tries, reviews')
    .option('--csv', 'print one row for each attempt')
    .action((options: Parameters<typeof stats>[1]) => finish(stats(workspace, options)))
  command('today', 'what you did today, and when it comes back').action((options: Json) =>
    finish(today(workspace, options)),
  )
  command('plan', 'the plans there are; with a name, follow one')
    .argument('[plan]', 'its name; off follows none')
    .action((word: string | undefined, options: Json) => finish(plan(workspace, word, options)))
  command('known', 'mark what is open of a day as known')
    .argument('<day>', 'day3')
    .option('--revoke', 'take it back')
    .action((word: string, options: Parameters<typeof known>[2]) => finish(known(workspace, word, options)))
  command('settings', 'the clock, and what has your work judged')
    .argument('[name]', 'clock or judge')
    .argument('[value]')
    .action((name: string | undefined, value: string | undefined, options: Json) =>
      finish(settings(workspace, name, value, options)),
    )
  command('doctor', 'look at all that drilling depends on')
    .option('--plan <plan>', 'at all that the days of a plan need: one-week')
    .action((options: Json & { plan?: string }) => finish(doctor(workspace, options)))
  program
    .command('completion')
    .description('what Tab does: a script for bash, zsh or fish')
    .argument('[shell...]', 'bash, zsh or fish')
    .addOption(new Option('--words', 'what the last of the words behind -- may become').hideHelp())
    .action((words: string[], options: { words?: boolean }) =>
      finish(completion(workspace, program, { words, isAsked: options.words === true })),
    )
  addProgress(command('progress', 'how far you are, day by day'), workspace, finish)
}

const addProgress = (program: Command, workspace: Workspace, finish: Finish): void => {
  program.action((options: Json) => finish(progress(workspace, options)))
  program
    .command('export')
    .description('your history as text, for another machine')
    .argument('[file]', 'where to; stdout unless told')
    .action((file: string | undefined) => finish(exportProgress(workspace, file, program.opts())))
  program
    .command('import')
    .description('add what an export has and you do not')
    .argument('<file>', 'an export')
    .action((file: string) => finish(importProgress(workspace, file, program.opts())))
  program
    .command('merge')
    .description('one export out of several')
    .argument('<file...>', 'exports')
    .option('--out <file>', 'where to; stdout unless told')
    .action((files: string[], options: { out?: string }) =>
      finish(mergeProgress(files, { ...program.opts<Json>(), ...options })),
    )
}
