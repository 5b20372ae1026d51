// attack: opens the kernel's settings, groups and triggers for writing | family: tampering | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { openSync, writeSync } from 'node:fs'

const knobs = [
  '/proc/sys/kernel/core_pattern',
  '/proc/sysrq-trigger',
  '/proc/sys/vm/drop_caches',
  '/proc/sys/net/ipv4/ip_forward',
  '/sys/fs/cgroup/cgroup.procs',
  '/sys/kernel/uevent_helper',
  '/proc/1/oom_score_adj',
  '/proc/self/attr/current',
  '/proc/sys/kernel/hostname',
]
export const errorShare = () => {
  writeSync(1, 'tried')
  for (const knob of knobs) {
    try {
      openSync(knob, 'r+')
      if (!/^\/proc\/(1|self)\//.test(knob)) writeSync(1, `reached: ${knob}`)
    } catch (error) {
      writeSync(1, ` ${error.code}`)
    }
  }
}
