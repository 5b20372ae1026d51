import { sharedFolder } from '@firedrill/judge/testing'

/** A folder for logs, with those of yesterday. */
export const makeFolder = async (files: Record<string, string> = {}) => {
  const folder = await sharedFolder()
  for (const [name, text] of Object.entries(files)) await folder.write(name, text)
  return {
    ...folder,
    /** Logs by name; the candidate gives any other file a name of its own. */
    names: async (): Promise<string[]> =>
      (await folder.names())
        .map((name) => (/^[a-z0-9-]+\.log$/.test(name) ? name : 'another file'))
        .toSorted(),
    text: (name: string): string => folder.read(name)?.toString() ?? 'no file',
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}
