import { crc32 } from 'node:zlib'
import * as z from 'zod'

const attempt = z.object({
  /** Version of the line's shape. */
  version: z.literal(1),
  kind: z.literal('attempt'),
  /** `day1/status-code` */
  item: z.string(),
  result: z.enum(['pass', 'leave']),
  /** Time on the item's clock. */
  seconds: z.number().nonnegative(),
  /** ISO 8601. */
  at: z.iso.datetime(),
})

/** One timed go at an item. */
export type Attempt = z.infer<typeof attempt>

/** A line of the journal: the checksum of its JSON, a space, the JSON. */
export const formatLine = (entry: Attempt): string => {
  const json = JSON.stringify(entry)
  return `${checksum(json)} ${json}\n`
}

/** What a line says, or null where it is torn or not of this version. */
export const parseLine = (line: string): Attempt | null => {
  const match = /^([0-9a-f]{8}) (\{.*\})$/.exec(line)
  if (!match?.[2] || checksum(match[2]) !== match[1]) return null
  const result = attempt.safeParse(JSON.parse(match[2]))
  return result.success ? result.data : null
}

const checksum = (json: string): string => crc32(json).toString(16).padStart(8, '0')
