// attack: sets the clock, the name and the priorities of the machine, or reboots it | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $n='x';
  my $t=pack('QQ',0,0);
  print 'reached: hostname ' if syscall(170,$n,1)!=-1;
  print 'reached: clock ' if syscall(227,0,$t)!=-1;
  print 'reached: swap ' if syscall(167,$n,0)!=-1;
  print 'reached: nice ' if syscall(141,0,$$,-20)!=-1;
  print 'reached: iopl ' if syscall(172,3)!=-1;
  print 'reached: syslog ' if syscall(103,3,$t,8)!=-1
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
