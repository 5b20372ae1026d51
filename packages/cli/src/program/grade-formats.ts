import type { Command } from 'commander'

/** The formats of a report, and where they go. */
export const addFormats = (command: Command): Command =>
  command
    .option('--json', 'as JSON')
    .option('--junit', 'as JUnit XML')
    .option('--markdown', 'as Markdown')
    .option('--annotations', "as GitHub's annotations")
    .option('--csv', 'as a gradebook')
    .option('--out <dir>', 'write the formats to files there; all of them unless told')
