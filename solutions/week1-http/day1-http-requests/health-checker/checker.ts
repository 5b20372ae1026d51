import { checkAll } from './check.ts'
import { readConfig } from './config.ts'
import { saveReport } from './report.ts'
import { formatTable } from './table.ts'

export { checkAll, formatTable, readConfig, saveReport }

export async function run(configPath: string, reportPath: string): Promise<string> {
  const rows = await checkAll(await readConfig(configPath))
  await saveReport(reportPath, rows)
  return formatTable(rows)
}
