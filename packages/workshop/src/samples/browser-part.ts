/** What the board's test takes of playwright-core, which is no dependency of the workspace. */
export interface Browser {
  newPage: (options: { viewport: { width: number; height: number } }) => Promise<Page>
  close: () => Promise<void>
}

/** A page of it. */
export interface Page {
  goto: (url: string) => Promise<unknown>
  on: {
    (event: 'console', listener: (message: { type: () => string; text: () => string }) => void): unknown
    (event: 'pageerror', listener: (error: unknown) => void): unknown
  }
  waitForSelector: (selector: string) => Promise<unknown>
  innerText: (selector: string) => Promise<string>
  isVisible: (selector: string) => Promise<boolean>
  click: (selector: string) => Promise<void>
  fill: (selector: string, text: string) => Promise<void>
  selectOption: (selector: string, option: { label: string }) => Promise<unknown>
  setInputFiles: (selector: string, file: string) => Promise<void>
  focus: (selector: string) => Promise<void>
  keyboard: { press: (key: string) => Promise<void> }
  evaluate: (script: string) => Promise<unknown>
  setViewportSize: (size: { width: number; height: number }) => Promise<void>
  screenshot: (options: { path: string }) => Promise<unknown>
}
