export { downloadLogs } from './download.ts'
export { formatProgress, formatSummary } from './format.ts'
