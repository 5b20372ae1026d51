import type { Monitor, MonitorOptions } from './types.ts'

export async function startMonitor(options: MonitorOptions): Promise<Monitor> {
  return {
    url: '',
    round: async () => {},
    close: async () => {},
  }
}
