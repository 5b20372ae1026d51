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
  'It is told, of today and from now on: the items you open, pass, skip or have shown, the checks that fail, your times,',
  `tries and hints${sharesSource ? ', and the files that were judged, at the end of each attempt.' : '.'}`,
  sharesSource
    ? 'It is not told: what you type between, what you print, anything of earlier days.'
    : 'It is not told: your code (unless you add --share-source), what you print, anything of earlier days.',
  '`pnpm drill room` shows what is shared, `pnpm drill room leave` ends it.',
]
