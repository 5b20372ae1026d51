import { expect, test } from 'vitest'
import { fateOf } from './choose-files.ts'

test.each([
  ['exercises/week1-http/day1-http-requests/status-code.ts', 'ship'],
  ['exercises/plans/one-week.yaml', 'ship'],
  ['packages/cli/bin/firedrill.mjs', 'ship'],
  ['packages/judge/src/service/run-item.ts', 'ship'],
  ['docs/learners.md', 'ship'],
  ['solutions/week1-http/day1-http-requests/status-code/hidden.test.ts', 'seal'],
  ['solutions/week1-http/day1-http-requests/status-code/wrong/asks-twice.ts', 'seal'],
  ['solutions/week1-http/package.json', 'rewrite'],
  ['packages/cli/package.json', 'rewrite'],
  ['pnpm-lock.yaml', 'rewrite'],
  ['packages/cli/src/program/staff-commands.learners.ts', 'rewrite'],
  ['packages/cli/src/program/staff-commands.ts', 'leave'],
  ['packages/cli/src/program/workshop-commands.ts', 'leave'],
  ['packages/cli/src/commands/workshop-host.ts', 'leave'],
  ['packages/workshop/board/board.js', 'leave'],
  ['packages/session/src/workshop/join.ts', 'ship'],
  ['packages/cli/src/commands/author-check.ts', 'leave'],
  ['packages/cli/src/commands/grade.ts', 'leave'],
  ['packages/cli/src/fixture-course.ts', 'leave'],
  ['packages/grader/attacks/kernel/asks-dns.js', 'leave'],
  ['packages/author/samples/solutions/week1-samples/day1-samples/error-ratio/solution.ts', 'leave'],
  ['packages/judge/samples/solutions/week1-samples/day1-samples/pause/solution.ts', 'leave'],
  ['packages/judge/src/conformance/fixtures/values.ts', 'leave'],
  ['packages/judge/src/tree/transform.test.ts', 'leave'],
  ['docs/authoring.md', 'leave'],
  ['tools/package.json', 'leave'],
  ['.github/workflows/ci.yml', 'leave'],
  ['something/new.ts', 'leave'],
] as const)('%s: %s', (path, fate) => {
  expect(fateOf(path)).toBe(fate)
})
