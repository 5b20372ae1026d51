import { check, stage } from '@firedrill/judge/testing'
import { judgeRight, noticed } from './checks/notice.ts'

stage('arguments', () => {
  check('notices a typing error that is taken for a number', () => noticed('5s for a timeout of 5'))
  check('notices values out of range', () => noticed('a timeout of 0', '65 workers'))
  check('notices unknown flags and missing targets', () => noticed('an unknown flag', 'no target at all'))
})

stage('config', () => {
  check('notices a missing file that is no error', () => noticed('a missing file for an empty one'))
  check('notices a wrong value in a file', () =>
    noticed('timeoutMs 0 in a file', 'one text for a list of targets'),
  )
})

stage('checks', () => {
  check('notices an unhealthy service called healthy', () => noticed('a 404 for healthy'))
  check('notices a timeout called something else', () => noticed('a timeout for unreachable'))
  check('notices a failure that is thrown', () => noticed('no answer for a reason to throw'))
})

stage('output', () => {
  const text = check('notices text that counts wrongly', () => noticed('every target for healthy'))
  check('notices JSON that loses the error', () => noticed('an error for nothing to tell'))
  check('notices CSV that others cannot read', () =>
    noticed('a comma for no reason to quote', 'a quote for one of its own'),
  )
  check('passes for right programs', { after: text }, judgeRight)
})
