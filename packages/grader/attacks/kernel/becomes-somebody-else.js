// attack: becomes root or the judge's user by every call that does it | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  for my $c ([105,0],[106,0],[117,0,0,0],[119,0,0,0],[113,0,0],[126,pack('II',0x20080522,0),pack('I6',~0,~0,~0,~0,~0,~0)]){ my @a=@$c;
  my $n=shift @a;
  print "reached: $n " if syscall($n,@a)!=-1 } print 'reached: uid 0 ' if $< == 0 || $> == 0
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
