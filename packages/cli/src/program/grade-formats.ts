import type { Command } from 'commander'

/** The formats of a report, and where they go. */
export const addFormats = (command: Command): Command =>
  command
    .option('--json', 'as JSON')
    .option('--junit', 'as JUnit XML')
    .option('--markdown', 'as Markdown')
    .option('--annotations', "as GitHub's annotations")
    .option('--csv', 'as a gradebook')
    .option('--into <file>', 'as a file to import: a gradebook that Canvas or Moodle exported, filled')
    .option('--column <name>', 'the column of it')
    .option('--match <name>', 'the column that names students; found out unless told')
    .option('--out-of <points>', 'what the column is worth, where the export does not say')
    .option('--out <dir>', 'write the formats to files there; all of them unless told')
