import { check, data } from '@firedrill/judge/testing'
import { judge, type Risk } from './judgements.ts'

export const checkTable = ({ riskTable }: Risk): void => {
  const tableOf = async (targets: number[], windows: string[]) => data(await riskTable(targets, windows))

  const five = check('writes the table of five targets', async () => {
    const windows = ['24h', '1w', '30d', '2026-Q1', '2026']
    const table = await tableOf([99, 99.9, 99.95, 99.99, 99.999], windows)
    const required = [
      ['objective', ...windows],
      ['99 %', '14m 24s', '1h 40m 48s', '7h 12m', '21h 36m', '3d 15h 36m'],
      ['99.9 %', '1m 26s', '10m 4s', '43m 12s', '2h 9m 36s', '8h 45m 36s'],
      ['99.95 %', '43s', '5m 2s', '21m 36s', '1h 4m 48s', '4h 22m 48s'],
      ['99.99 %', '8s', '1m', '4m 19s', '12m 57s', '52m 33s'],
      ['99.999 %', '0s', '6s', '25s', '1m 17s', '5m 15s'],
    ]
    const cost = 'Somebody agrees to a number that is not the one of this window.'
    for (const [index, row] of required.entries()) {
      judge(index === 0 ? 'The first row' : `The row of ${row[0]}`, table[index], row, cost)
    }
    judge('The number of rows', table.length, 6, cost)
  })

  check('cuts seconds and leaves out what is 0', { after: five }, async () => {
    const cost = 'The table allows time that the objective does not, or cannot be read.'
    for (const [target, window, required] of [
      [0, '1w', '7d'],
      [50, '2d', '1d'],
      [0, '25h', '1d 1h'],
      [99.9, '1m', '0s'],
      [99, '3m', '1s'],
      [100, '365d', '0s'],
      [0, '1441m', '1d 1m'],
    ] as const) {
      const [, row] = await tableOf([target], [window])
      judge(`${target} % of ${window}`, row, [`${target} %`, required], cost)
    }
  })
}
