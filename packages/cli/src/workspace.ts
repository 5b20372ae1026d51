/** Where a command runs. */
export interface Workspace {
  /** The root of the course, or of a person's folder over it. */
  root: string
  /** Who it is, where several share this laptop. */
  person?: string
  /** Where firedrill itself is: the root of the clone, or of the edition. */
  home: string
  /** Folder of the bundled code. */
  bundleDir: string
}
