// attack: attaches to its first process, its parent and the judge as a debugger | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my @n=(101,101,101,101);
  my @a=([16,1,0,0],[16,getppid(),0,0],[16,{{judge}},0,0],[0x4206,{{judge}},0,0]);
  for my $i (0..3){ print 'reached: ptrace ' if syscall($n[$i],@{$a[$i]})!=-1 }
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
