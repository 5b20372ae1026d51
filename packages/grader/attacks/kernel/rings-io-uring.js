// attack: asks for the calls that go around filters: io_uring | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $p="\0"x120;
  print 'reached: io_uring ' if syscall(425,8,$p)!=-1;
  print 'reached: enter ' if syscall(426,0,0,0,0,0,0)!=-1;
  print 'reached: register ' if syscall(427,0,0,0,0)!=-1
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
