export function createDiskMetrics() {
  let written = 0
  let last = 0
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written += total < last ? total : total - last
      last = total
    },
    metrics: async () => `# TYPE disk_written_bytes_total counter\ndisk_written_bytes_total ${written}\n`,
  }
}
