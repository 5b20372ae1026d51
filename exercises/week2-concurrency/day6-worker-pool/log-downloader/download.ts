import type { DownloadOptions, Source, Summary } from './types.ts'

export async function downloadLogs(
  sources: Source[],
  folder: string,
  options: DownloadOptions,
): Promise<Summary> {
  return { saved: [], failed: [] }
}
