/** The README of a learner edition. */
export const editionReadme = `# firedrill

A training workbook for site reliability engineering in TypeScript, and the runner that drills it. You learn by doing:
short timed drills on HTTP, concurrency, Prometheus, SLOs, incidents and more, each judged at every save by tests you do
not see.

## Two commands

With any Node ≥ 18 and npm; each does all the set-up it needs:

\`\`\`sh
npx -y pnpm@12 drill tour   # seven minutes: three failures from production (drill day1 opens the first day)
npx -y pnpm@12 test         # looks at all that drilling depends on
\`\`\`

This is the learner edition: everything you drill with. Hidden tests and hints travel sealed, so that you can work
without a network; solutions are locked until your instructor releases the key of a day:

\`\`\`sh
pnpm drill unlock day1 <key>
pnpm drill update --from <a newer edition>   # your work/ and your history stay as they are
\`\`\`

[docs/learners.md](docs/learners.md) is the guide: keys, commands, your files. [docs/editions.md](docs/editions.md) says
what is sealed and what that means.

\`\`\`
exercises/   what you read; starters are copied to work/ when you open an item
work/        your own files, the whole submission
sealed/      hidden tests, hints and locked solutions
.firedrill/  your history
\`\`\`

MIT licence, the firedrill authors.
`

/** The README of an offline edition. */
export const offlineReadme = `# firedrill, without a network

Everything is in this folder: the course, its packages, Node. Nothing is downloaded, and nothing outside is changed.

\`\`\`sh
./pnpm drill doctor --plan one-week   # the evening before: what this laptop lacks for a plan's days
./pnpm drill tour                     # seven minutes: three failures from production
export PATH="$PWD:$PATH"              # from here on \`pnpm drill …\` works as every text writes it
\`\`\`

\`./pnpm\` stands for pnpm and knows \`drill\`, \`lab\` and \`test\`. Hidden tests and hints travel sealed; solutions are locked
until your instructor releases the key of a day: \`pnpm drill unlock day1 <key>\`. A newer edition is unpacked beside this
one; copy work/ and .firedrill/ over, or \`pnpm drill update --from <its archive>\`.

[docs/learners.md](docs/learners.md) is the guide; [docs/editions.md](docs/editions.md) says what is sealed.

MIT licence, the firedrill authors. Packages and Node below node_modules/ have licences of their own.
`

/** The same for Windows. */
export const windowsReadme = `# firedrill, without a network, on Windows

Everything is in this folder: the course, its packages, Node. Nothing is downloaded, and nothing outside is changed. Unpack
it to a short path, as C:\\firedrill, with Explorer or \`tar -xf\`. In a terminal, in this folder:

\`\`\`bat
.\\pnpm drill doctor --plan one-week
.\\pnpm drill tour
\`\`\`

The first start links its packages, which takes some seconds; so does the first after the folder was moved. \`.\\pnpm\` stands
for pnpm and knows \`drill\`, \`lab\` and \`test\`. This edition was made, and looked through, on another system: it was not run on
Windows before you. WSL with the linux-x64 edition is the way that is tested. A newer edition is unpacked beside this one; copy
work\\ and .firedrill\\ over.

[docs/learners.md](docs/learners.md) is the guide; [docs/editions.md](docs/editions.md) says what is sealed.

MIT licence, the firedrill authors. Packages and Node below node_modules/ and runtime/ have licences of their own.
`
