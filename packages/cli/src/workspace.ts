/** Where a command runs. */
export interface Workspace {
  /** The root of the course. */
  root: string
  /** Folder of the bundled code. */
  bundleDir: string
}
