import type { EditorPlan } from './plan-editor.ts'

/** How an editor takes a file and a line. */
export interface KnownEditor {
  name: string
  kind: EditorPlan['kind']
  /** The arguments that open a file at a line. */
  at: (file: string, line: number) => string[]
}

const plus = (file: string, line: number): string[] => [`+${line}`, file]
const colon = (file: string, line: number): string[] => [`${file}:${line}`]
const goto = (file: string, line: number): string[] => ['--goto', `${file}:${line}`]
const jetBrains = (file: string, line: number): string[] => ['--line', `${line}`, file]

const terminal = (name: string, at: KnownEditor['at'] = plus): KnownEditor => ({ name, kind: 'terminal', at })
const window = (name: string, at: KnownEditor['at']): KnownEditor => ({ name, kind: 'window', at })

const editors: Record<string, KnownEditor> = {
  vi: terminal('vi'),
  vim: terminal('vim'),
  nvim: terminal('Neovim'),
  nano: terminal('nano'),
  pico: terminal('pico'),
  micro: terminal('micro'),
  joe: terminal('joe'),
  ne: terminal('ne'),
  mg: terminal('mg'),
  kak: terminal('Kakoune'),
  hx: terminal('Helix', colon),
  helix: terminal('Helix', colon),
  emacs: window('Emacs', plus),
  emacsclient: window('Emacs', plus),
  gvim: window('gvim', plus),
  mvim: window('MacVim', plus),
  code: window('VS Code', goto),
  'code-insiders': window('VS Code Insiders', goto),
  codium: window('VSCodium', goto),
  vscodium: window('VSCodium', goto),
  cursor: window('Cursor', goto),
  windsurf: window('Windsurf', goto),
  zed: window('Zed', colon),
  zeditor: window('Zed', colon),
  subl: window('Sublime Text', colon),
  mate: window('TextMate', (file, line) => ['--line', `${line}`, file]),
  webstorm: window('WebStorm', jetBrains),
  webstorm64: window('WebStorm', jetBrains),
  idea: window('IntelliJ IDEA', jetBrains),
  idea64: window('IntelliJ IDEA', jetBrains),
  fleet: window('Fleet', (file, line) => [`--goto=${file}:${line}`]),
  kate: window('Kate', (file, line) => ['--line', `${line}`, file]),
  gedit: window('gedit', plus),
  'gnome-text-editor': window('Text Editor', (file) => [file]),
  notepad: window('Notepad', (file) => [file]),
  'notepad++': window('Notepad++', (file, line) => [`-n${line}`, file]),
}

/** What is known of an editor by its command, wherever that is installed; null where nothing is. */
export const knownEditor = (command: string): KnownEditor | null => {
  const base = command.split(/[/\\]/).at(-1) ?? ''
  const name = base.toLowerCase().replace(/\.(?:exe|cmd|bat|sh|app)$/, '')
  return Object.hasOwn(editors, name) ? (editors[name] ?? null) : null
}
