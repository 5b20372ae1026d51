/** What a submission may hold and cost. Bytes, unless a name says otherwise. */
export const limits = {
  /** A file of code. */
  file: 1024 * 1024,
  /** `learner.yaml` and `answers.yaml`: they are parsed in this process, and a hostile one takes time by its square. */
  yaml: 32 * 1024,
  /** All that is kept of one submission. */
  kept: 16 * 1024 * 1024,
  archive: 64 * 1024 * 1024,
  /** What a tar archive may unpack to, looked at and thrown away. */
  unpacked: 128 * 1024 * 1024,
  /** Beyond `ratioFrom` no honest archive shrinks better. */
  ratio: 100,
  ratioFrom: 8 * 1024 * 1024,
  entries: 20_000,
  /** Other files of a folder are counted up to here. */
  counted: 10_000,
} as const

/** The most that is read of a file. */
export const limitOf = (path: string): number => (path.endsWith('.yaml') ? limits.yaml : limits.file)

/** A number of bytes as people read it. */
export const showBytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${Math.ceil(bytes / 1024)} KB`
