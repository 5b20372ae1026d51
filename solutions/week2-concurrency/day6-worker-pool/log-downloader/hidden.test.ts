import { candidate, stage } from '@firedrill/judge/testing'
import { checkDownload } from './checks/download.ts'
import { checkFormat } from './checks/format.ts'
import { checkProgress } from './checks/progress.ts'

const { downloadLogs, formatProgress, formatSummary } = candidate<typeof import('./log-downloader.ts')>()

stage('download', () => checkDownload(downloadLogs))
stage('progress', () => checkProgress(downloadLogs))
stage('summary', () => checkFormat({ formatProgress, formatSummary }))
