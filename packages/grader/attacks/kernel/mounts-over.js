// attack: mounts, moves and detaches file systems by the old calls and the new | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  my($t,$d)=('tmpfs','/drill/tmp');
  print 'reached: mount ' if syscall(165,$t,$d,$t,0,0)!=-1;
  print 'reached: umount ' if syscall(166,$d,2)!=-1;
  print 'reached: fsopen ' if syscall(430,$t,0)!=-1;
  print 'reached: open_tree ' if syscall(428,-100,$d,1)!=-1;
  print 'reached: pivot ' if syscall(155,$d,$d)!=-1;
  print 'reached: chroot ' if syscall(161,$d)!=-1
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
