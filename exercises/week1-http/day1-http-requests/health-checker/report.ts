import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {}
