// attack: puts words into the terminal of whoever watches | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  for my $p ('/dev/tty','/dev/console','/dev/tty1','/dev/ptmx'){ if(open(my $f,'+<',$p)){ my $c='x';
  print "reached: $p " if $p ne '/dev/ptmx' || ioctl($f,0x5412,$c) } } my $c='x';
  print 'reached: TIOCSTI ' if ioctl(STDIN,0x5412,$c)
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
