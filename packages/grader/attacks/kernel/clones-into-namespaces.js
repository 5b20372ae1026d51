// attack: makes a child in namespaces of its own by both clone calls | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my $p=syscall(56,0x10000011,0,0,0,0);
  if($p==0){exit} print 'reached: clone ' if $p>0;
  my $s=pack('Q11',0x10000000,0,0,0,17,0,0,0,0,0,0);
  my $q=syscall(435,$s,88);
  if($q==0){exit} print 'reached: clone3 ' if $q>0
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
