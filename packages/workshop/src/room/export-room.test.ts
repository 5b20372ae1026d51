import { expect, test } from 'vitest'
import { sampleLearner, samplePass, sampleRoom } from '../samples/sample-room.ts'
import { exportCsv, exportRows } from './export-room.ts'

const formula = sampleLearner(1, { name: '=HYPERLINK("http://x")' })
const gone = sampleLearner(2, { leftMs: 5 })
const room = () =>
  sampleRoom(
    [formula, gone],
    [formula, gone].map(({ id }) => ({ learner: id, told: samplePass })),
  )

test('a row for each learner at each item, and a name that a spreadsheet would run is text', () => {
  expect(exportCsv(room(), { isAnonymous: false })).toBe(
    'learner,item,state,tries,hints,seconds,par,failing,changed\r\n' +
      '"\'=HYPERLINK(""http://x"")","day1/status-code","passed",2,1,61,180,"","1970-01-01T00:00:00.000Z"\r\n',
  )
})

test('without names nobody is named, and who has left is not in it', () => {
  const rows = exportRows(room(), { isAnonymous: true })
  expect(rows.map(({ learner }) => learner)).toEqual(['Learner 1'])
  expect(exportCsv(room(), { isAnonymous: true })).not.toContain('HYPERLINK')
})
