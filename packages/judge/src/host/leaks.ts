const { moduleLoadList } = process as unknown as { moduleLoadList: string[] }

const words: Record<string, [one: string, many: string]> = {
  TCPServerWrap: ['listening socket', 'listening sockets'],
  TCPSocketWrap: ['open connection', 'open connections'],
  Timeout: ['running timer', 'running timers'],
  ProcessWrap: ['child process', 'child processes'],
  MessagePort: ['worker thread', 'worker threads'],
}

/** Whether the module that starts processes was ever loaded, and what keeps this process alive although the judge is done with it. */
export const findLeaks = (): { leaks: string[]; spawned: boolean } => {
  const counts = new Map<string, number>()
  for (const name of process.getActiveResourcesInfo()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const leaks = Object.entries(words)
    .filter(([name]) => counts.has(name))
    .map(([name, [one, many]]) => {
      const count = counts.get(name) ?? 0
      return `${count} ${count === 1 ? one : many}`
    })
  return { leaks, spawned: moduleLoadList.includes('NativeModule child_process') }
}
