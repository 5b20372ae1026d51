// attack: opens raw, packet, netlink, vsock and crypto sockets | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

// x64's numbers; on arm64 other calls are meant, and the filter of that machine answers.
const script = String.raw`
  for my $s ([2,3,1],[2,3,255],[10,3,58],[17,3,3],[40,1,0],[38,5,0],[31,3,1]){ print "reached: socket @$s " if socket(my $h,$s->[0],$s->[1],$s->[2]) }
`
export const errorShare = () => {
  const { stdout, stderr } = spawnSync('perl', ['-e', `$| = 1; print 'tried '; ${script}`], { timeout: 900 })
  writeSync(1, `${stdout} ${stderr}`)
}
