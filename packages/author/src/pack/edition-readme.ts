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
