/** What a learner is told before the first byte is sent, line by line. */
export const describeSharing = ({
  url,
  name,
  sharesSource,
}: {
  url: string
  name: string
  sharesSource: boolean
}): string[] => [
  `You are about to join the workshop at ${url} as ${name}.`,
  'It is told, of today and from now on:',
  '- the items you open, pass, skip or have shown, and the checks that fail',
  '- your times, tries and hints',
  ...(sharesSource ? ['- the files that were judged, at the end of each attempt'] : []),
  'It is not told:',
  sharesSource
    ? '- what you type in between'
    : '- your code, unless you add --share-source or hand it in (`pnpm drill submit`)',
  '- what your code prints, and anything of earlier days',
  '`pnpm drill room` shows what is shared, `pnpm drill room leave` ends it.',
]
