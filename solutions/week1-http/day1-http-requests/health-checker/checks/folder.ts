import { sharedFolder } from '@firedrill/judge/testing'

/** A folder for configs and a report, which names its configs itself. */
export const makeFolder = async (options: { isApart?: boolean } = {}) => {
  const folder = await sharedFolder(options)
  let count = 0
  return {
    ...folder,
    write: (text: string): Promise<string> => folder.write(`file-${count++}.json`, text),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

export type Folder = Awaited<ReturnType<typeof makeFolder>>
