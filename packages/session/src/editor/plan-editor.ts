/** How an editor is started: by its arguments, never through a shell. */
export interface EditorPlan {
  /** What to call it: `vim`, `VS Code`. */
  name: string
  command: string
  args: string[]
  /** `terminal`: it takes over the terminal until it ends. `window`: it stands beside it. */
  kind: 'terminal' | 'window'
}
