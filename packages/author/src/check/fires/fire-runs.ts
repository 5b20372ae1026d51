import type { Problem } from '@firedrill/course'
import {
  isTelling,
  type Fault,
  type Fire,
  type FireDrill,
  follow,
  placeFault,
  type Score,
  scoreOf,
  startFire,
} from '@firedrill/fire'

/** What an unmitigated fire burns at least, as a share of a window's budget: less is no fire. */
const leastBurned = 0.05

/** What burns for so long, in seconds since the page, is not mended. */
const longest = 900

/** Runs a fault without help, with what mends it and with what does not. */
export const checkRuns = (
  { drill, fault: given, seed }: { drill: FireDrill; fault: Fault; seed: string },
  file: string,
): Problem[] => {
  const fault = placeFault(given, seed)
  const page = startFire({ drill, fault, seed })
  const run = (commands: readonly string[]): Fire => follow(page, commands, longest)
  const untouched = scoreOf(run([]))
  if (untouched.result === 'mitigated' || untouched.burned < leastBurned) {
    const message = `burns ${percent(untouched)} of the budget in 15 minutes when nobody acts.`
    const fix = 'Make it a fire: it has to burn 5 % until somebody mends it.'
    return [{ rule: 'fire-burns', file, field: 'mechanism', message, fix }]
  }
  const reference = run(fault.reference)
  const mustMend = (rule: string, field: string, commands: readonly string[], fire: Fire): Problem[] => {
    if (fire.end?.kind === 'mitigated') return []
    const message = `"${commands.join('; ')}" does not mend it: ${percent(scoreOf(fire))} burned in 15 minutes.`
    return [{ rule, file, field, message, fix: 'Correct the commands, or the mechanism.' }]
  }
  return [
    ...mustMend('fire-reference', 'reference', fault.reference, reference),
    ...isBlind(reference, file),
    ...differs(reference, run(fault.reference), file),
    ...fault.also.flatMap((commands, index) =>
      mustMend('fire-also', `also.${index}`, commands, run(commands)),
    ),
    ...fault.wrong.flatMap(({ commands }, index): Problem[] => {
      if (run(commands).end?.kind !== 'mitigated') return []
      const message = `"${commands.join('; ')}" mends it after all.`
      const fix = 'Move it to also, or change the mechanism.'
      return [{ rule: 'fire-wrong', file, field: `wrong.${index}`, message, fix }]
    }),
  ]
}

const isBlind = (reference: Fire, file: string): Problem[] => {
  if (reference.deeds.some(({ command }) => isTelling(reference.fault, command))) return []
  const fix = 'Begin with a look that shows it.'
  return [{ rule: 'fire-telling', file, field: 'reference', message: 'looks at no telling signal.', fix }]
}

const differs = (one: Fire, other: Fire, file: string): Problem[] => {
  if (JSON.stringify(one.samples) === JSON.stringify(other.samples)) return []
  const fix = 'A seed and commands decide everything.'
  return [{ rule: 'fire-repeats', file, message: 'differs from run to run.', fix }]
}

const percent = ({ burned }: Score): string => `${(burned * 100).toFixed(1)} %`
