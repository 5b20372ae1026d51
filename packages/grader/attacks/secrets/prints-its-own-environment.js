// attack: prints its environment, arguments and report, in which a judge's may stand | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  const { environmentVariables, header } = process.report.getReport()
  const text = JSON.stringify([
    process.env,
    process.argv,
    process.execArgv,
    environmentVariables,
    header.commandLine,
  ])
  writeSync(1, `tried ${text}`)
  if (/SEED_KEY|solutions\/|hidden\.test/.test(text)) writeSync(1, 'reached: what it should not know')
}
