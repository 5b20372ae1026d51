import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Reading } from './types.ts'

export function createMetrics(hostnames: string[]) {
  const registry = new Registry()
  const registers = [registry]
  const checks = new Counter({
    name: 'health_checks_total',
    help: 'Checks of a server, by their result.',
    labelNames: ['hostname', 'result'],
    registers,
  })
  const duration = new Histogram({
    name: 'health_check_duration_seconds',
    help: 'Time from the start of a check to its result.',
    labelNames: ['hostname'],
    registers,
  })
  const level = (name: string, help: string) => new Gauge({ name, help, labelNames: ['hostname'], registers })
  const cpu = level('server_cpu_ratio', 'Share of its processors that a server uses.')
  const memory = level('server_memory_ratio', 'Share of its memory that a server uses.')
  for (const hostname of hostnames) {
    for (const result of ['up', 'down']) checks.inc({ hostname, result }, 0)
  }
  return {
    registry,
    show: (hostname: string, reading: Reading): void => {
      cpu.set({ hostname }, reading.cpu)
      memory.set({ hostname }, reading.memory)
    },
    record: (hostname: string, { reading, seconds }: { reading: Reading | null; seconds: number }): void => {
      checks.inc({ hostname, result: reading ? 'up' : 'down' })
      duration.observe({ hostname }, seconds)
      if (reading) {
        cpu.set({ hostname }, reading.cpu)
        memory.set({ hostname }, reading.memory)
      } else {
        cpu.remove({ hostname })
        memory.remove({ hostname })
      }
    },
  }
}
