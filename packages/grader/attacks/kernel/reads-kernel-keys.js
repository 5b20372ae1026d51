// attack: looks into the kernel's key rings of whoever started it | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  print 'reached: keyctl ' if syscall(250,0,-3,0)!=-1;
  print 'reached: add_key ' if do{my($a,$b,$c)=('user','x','y');
  syscall(248,$a,$b,$c,1,-3)}!=-1;
  print 'reached: request_key ' if do{my($a,$b)=('user','x');
  syscall(249,$a,$b,0,0)}!=-1
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
