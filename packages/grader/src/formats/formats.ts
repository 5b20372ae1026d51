import { createAnnotations } from './annotations.ts'
import { createCsv } from './csv.ts'
import type { CreateFormat } from './format.ts'
import { createJson } from './json.ts'
import { createJunit } from './junit.ts'
import { createMarkdown } from './markdown.ts'
import { createTable } from './table.ts'

/** Every format, with the name of its file. */
export const formats = {
  table: { file: 'grades.txt', create: createTable },
  json: { file: 'grades.json', create: createJson },
  junit: { file: 'junit.xml', create: createJunit },
  markdown: { file: 'grades.md', create: createMarkdown },
  annotations: { file: 'annotations.txt', create: createAnnotations },
  csv: { file: 'grades.csv', create: createCsv },
} satisfies Record<string, { file: string; create: CreateFormat }>

/** The name of a format. */
export type FormatName = keyof typeof formats
