// attack: reads and takes from other processes without a debugger: process_vm_readv, pidfd, kcmp | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $b="\0"x64;
  for my $p ({{judge}},{{app}},1){ print 'reached: vm ' if syscall(310,$p,$b,1,$b,1,0)>0;
  my $fd=syscall(434,$p,0);
  if($fd!=-1 && $p!=1){ print 'reached: pidfd ' } print 'reached: getfd ' if $fd!=-1 && syscall(438,$fd,0,0)!=-1;
  print 'reached: kcmp ' if syscall(312,$$,$p,0,0,0)!=-1 }
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
