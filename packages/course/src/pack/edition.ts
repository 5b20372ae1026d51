import * as z from 'zod'

/** Where an edition says what it is, from its root. */
export const editionFile = 'edition.json'

/** Where an edition's sealed packs are, from its root, beside the manifests of what hidden tests import. */
export const sealedDir = 'sealed'

const path = z
  .string()
  .regex(/^[^\\:\0]+$/)
  .refine((text) => !text.split('/').some((part) => ['', '.', '..', '.git', 'node_modules'].includes(part)))
  .refine((text) => !/^(?:work|\.firedrill)(?:\/|$)/.test(text))

const schema = z.object({
  version: z.literal(1),
  edition: z.enum(['learners', 'offline']),
  /** Whose packs it holds: 16 hexadecimal digits. */
  course: z.string().regex(/^[0-9a-f]{16}$/),
  /** The commit it was made from; with a `+` where files of it had changed. */
  commit: z.string().regex(/^[0-9a-f]{7,64}\+?$/),
  /** Of an offline edition: `linux-x64`. */
  platform: z.string().optional(),
  /** SHA-256 of each file, by its path. Installed packages and the edition file are not among them. */
  files: z.record(path, z.string().regex(/^[0-9a-f]{64}$/)),
})

/** What an edition says of itself. */
export type Edition = z.infer<typeof schema>

/** Reads `edition.json`; null for what is none. Fields that came later are let pass. */
export const parseEdition = (text: string): Edition | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** `edition.json`, its files in order. */
export const formatEdition = (edition: Edition): string => {
  const files = Object.entries(edition.files).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify({ ...edition, files: Object.fromEntries(files) }, null, 1)}\n`
}

/** The pack that holds a hidden file, and its path there; null for a path that is below no day and no fire drill of `solutions/`. */
export const packOf = (file: string): { pack: string; path: string } | null => {
  const [, day, rest] = /^solutions\/(tour|week[^/]+\/(?:day[^/]+|fire))\/(.+)$/.exec(file) ?? []
  return day !== undefined && rest !== undefined ? { pack: `${sealedDir}/${day}.pack`, path: rest } : null
}
