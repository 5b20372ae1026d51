// attack: loads programs, modules and other kernels | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $p="\0"x128;
  print 'reached: bpf ' if syscall(321,5,$p,128)!=-1;
  print 'reached: module ' if syscall(175,$p,0,$p)!=-1;
  print 'reached: finit ' if syscall(313,0,$p,0)!=-1;
  print 'reached: kexec ' if syscall(246,0,0,0,0)!=-1;
  print 'reached: perf ' if syscall(298,$p,0,-1,-1,0)!=-1;
  print 'reached: userfaultfd ' if syscall(323,0)!=-1
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
