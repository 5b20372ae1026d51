/** Where the command of an offline edition is, from its root. */
export const startFile = 'pnpm'

/** Stands for pnpm, which a room without network may lack; every command is then as the docs write it. */
export const startScript = `#!/bin/sh
# Stands for pnpm, without a network: \`./pnpm drill tour\`; or \`export PATH="$PWD:$PATH"\`, then \`pnpm drill tour\`.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
PATH="$here/node_modules/node/bin:$PATH"
INIT_CWD="\${INIT_CWD:-$PWD}"
export PATH INIT_CWD
while [ "$1" = -s ] || [ "$1" = --silent ] || [ "$1" = run ]; do shift; done
command=$1
[ $# -gt 0 ] && shift
case $command in
  drill) ;;
  lab) set -- lab "$@" ;;
  test) set -- doctor "$@" ;;
  *)
    echo 'This stands for pnpm without a network: it knows pnpm drill, pnpm lab and pnpm test.' >&2
    exit 2
    ;;
esac
cd "$here" && exec node packages/cli/bin/firedrill.mjs "$@"
`
