/** Shells that completion is written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** One of them. */
export type Shell = (typeof shells)[number]

/**
 * A script for a shell's start-up file: a command `drill` that runs the course at `root` from any folder, and what Tab
 * does behind it.
 */
export const completionScript = (shell: Shell, root: string): string => scripts[shell](root)

const scripts: Record<Shell, (root: string) => string> = {
  bash: (root) => `${posix(root)}
_drill() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(drill completion --words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _drill drill
`,
  zsh: (root) => `${posix(root)}
_drill() {
  local -a found
  found=("\${(@f)$(drill completion --words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- "\${found[@]:#}"
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _drill drill
`,
  fish: (root) => `# firedrill: \`drill\` runs the course from any folder.
function drill
  if type -q pnpm
    pnpm --silent --dir ${quoteFish(root)} drill $argv
  else
    npx -y pnpm@12 --silent --dir ${quoteFish(root)} drill $argv
  end
end
function _drill_words
  set -l before (commandline -opc)
  drill completion --words -- $before[2..-1] (commandline -ct | string collect --allow-empty) 2>/dev/null
end
complete -c drill -f -a '(_drill_words)'
`,
}

const posix = (root: string): string => `# firedrill: \`drill\` runs the course from any folder.
drill() {
  if command -v pnpm >/dev/null 2>&1; then
    pnpm --silent --dir ${quote(root)} drill "$@"
  else
    npx -y pnpm@12 --silent --dir ${quote(root)} drill "$@"
  fi
}`

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const quoteFish = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`
