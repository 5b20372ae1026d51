/** Where a command runs. */
export interface Workspace {
  /** The root of the course. */
  root: string
  /** Where firedrill itself is: the root of the clone, or of the edition. */
  home: string
  /** Folder of the bundled code. */
  bundleDir: string
}
