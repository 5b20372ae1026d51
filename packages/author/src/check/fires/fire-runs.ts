import type { Problem } from '@firedrill/course'
import {
  type Fault,
  type Fire,
  type FireDrill,
  runCommands,
  type Score,
  scoreOf,
  understands,
} from '@firedrill/fire'

/** What an unmitigated fire burns at least, as a share of a window's budget: less is no fire. */
const leastBurned = 0.05

/** Runs a fault without help, with what mends it and with what does not. */
export const checkRuns = (
  start: { drill: FireDrill; fault: Fault; seed: string },
  file: string,
): Problem[] => {
  const { fault } = start
  const problem = (rule: string, field: string, message: string, fix: string): Problem => ({
    rule,
    file,
    field,
    message,
    fix,
  })
  const lines = [
    ...fault.telling,
    ...fault.reference,
    ...fault.also.flat(),
    ...fault.wrong.flatMap(({ commands }) => commands),
  ]
  const strange = lines.filter((line) => !understands(line))
  if (strange.length > 0) {
    const message = `the console does not know ${strange.map((line) => `"${line}"`).join(', ')}.`
    return [problem('fire-command', '(top)', message, '`help` in a fire lists the commands.')]
  }
  const run = (commands: readonly string[]): Fire => runCommands(start, commands)
  const untouched = scoreOf(run([]))
  const [first, second] = [run(fault.reference), run(fault.reference)]
  const reference = scoreOf(first)
  return [
    ...(untouched.result === 'mitigated' || untouched.burned < leastBurned
      ? [
          problem(
            'fire-burns',
            'mechanism',
            `burns ${percent(untouched)} when nobody acts.`,
            'Make it a fire: it has to burn 5 % of the budget until somebody mends it.',
          ),
        ]
      : []),
    ...(reference.result === 'mitigated'
      ? []
      : [problem('fire-reference', 'reference', describe(fault.reference, reference), mend)]),
    ...(reference.detectSeconds === null
      ? [
          problem(
            'fire-telling',
            'reference',
            'looks at no telling signal.',
            'Begin with a look that shows it.',
          ),
        ]
      : []),
    ...(JSON.stringify(first.samples) === JSON.stringify(second.samples)
      ? []
      : [
          problem(
            'fire-repeats',
            '(top)',
            'differs from run to run.',
            'A seed and commands decide everything.',
          ),
        ]),
    ...fault.also.flatMap((commands, index) => {
      const score = scoreOf(run(commands))
      return score.result === 'mitigated'
        ? []
        : [problem('fire-also', `also.${index}`, describe(commands, score), mend)]
    }),
    ...fault.wrong.flatMap(({ commands }, index) => {
      const score = scoreOf(run(commands))
      const message = `"${commands.join('; ')}" mends it after all.`
      return score.result === 'mitigated'
        ? [problem('fire-wrong', `wrong.${index}`, message, 'Move it to also, or change the mechanism.')]
        : []
    }),
  ]
}

const mend = 'Correct the commands, or the mechanism.'

const describe = (commands: readonly string[], score: Score): string =>
  `"${commands.join('; ')}" does not mend it: ${score.result}, ${percent(score)} burned.`

const percent = ({ burned }: Score): string => `${(burned * 100).toFixed(1)} %`
