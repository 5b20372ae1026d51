import type { Item, Problem } from '@firedrill/course'
import { parseYaml, readText } from '@firedrill/course/read'
import * as z from 'zod'

const words = z.string().trim().min(1)

const exemption = z.strictObject({
  file: words.optional(),
  mutant: words.optional(),
  becomes: z.string().optional(),
  mutator: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/)
    .optional(),
  reason: z.string().trim().min(20),
})

/** A `mutants.yaml`: which mutants may survive, and why. */
const exemptionsSchema = z.strictObject({ exempt: z.array(exemption).min(1) })

/** One entry, with its line. It means every mutant that all its words fit. */
export interface Exemption extends z.output<typeof exemption> {
  line: number
}

/** Where an item's exempt mutants stand, from the root. */
export const exemptionsFile = (item: Item): string => `${item.solutionDir}/mutants.yaml`

/** Reads an item's `mutants.yaml`; none where there is none. */
export const readExemptions = (
  root: string,
  item: Item,
): { exemptions: Exemption[]; problems: Problem[] } => {
  const file = exemptionsFile(item)
  const { text, problem } = readText(root, file)
  if (problem) return { exemptions: [], problems: [problem] }
  if (text === null) return { exemptions: [], problems: [] }
  const { value, problems, lineOf } = parseYaml(exemptionsSchema, text, { file })
  const exemptions = (value?.exempt ?? []).map((entry, index) => ({
    ...entry,
    line: lineOf(['exempt', index]),
  }))
  return { exemptions, problems: [...problems, ...exemptions.flatMap((one) => findFaults(item, file, one))] }
}

const findFaults = (item: Item, file: string, entry: Exemption): Problem[] => {
  const place = { rule: 'mutants', file, line: entry.line }
  if (entry.mutator === undefined && (entry.mutant === undefined || entry.becomes === undefined)) {
    return [
      {
        ...place,
        message: 'the entry does not say which mutants it means.',
        fix: 'Give it "mutant" and "becomes" as `pnpm author mutate` prints them, or a "mutator".',
      },
    ]
  }
  if (entry.file === undefined || item.files.includes(entry.file)) return []
  const fix = `Name one of ${item.files.join(', ')}, or leave "file" out.`
  return [{ ...place, message: `"${entry.file}" is no file of the item.`, fix }]
}
