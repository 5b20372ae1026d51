import { expect, test } from 'vitest'
import { measureDownloads } from './measure-downloads.ts'

test('All bytes are added up; packages are told by weight, metadata apart.', () => {
  const isCompressed = true
  const totals = measureDownloads([
    { path: '/zod', bytes: 40, isCompressed: false },
    { path: '/knip', bytes: 10, isCompressed },
    { path: '/zod/-/zod-4.6.7.tgz', bytes: 100, isCompressed },
    { path: '/knip/-/knip-6.44.2.tgz', bytes: 300, isCompressed },
    { path: '/zod/-/zod-4.6.7.tgz', bytes: 100, isCompressed },
  ])
  expect(totals).toEqual({
    bytes: 550,
    metadataBytes: 50,
    plainMetadataBytes: 40,
    count: 5,
    largest: [
      { name: 'knip', version: '6.44.2', bytes: 300 },
      { name: 'zod', version: '4.6.7', bytes: 200 },
    ],
  })
})

test('Only the twenty heaviest are named.', () => {
  const downloads = Array.from({ length: 25 }, (_, index) => ({
    path: `/p${index}/-/p${index}-1.0.0.tgz`,
    bytes: index,
    isCompressed: true,
  }))
  const { largest } = measureDownloads(downloads)
  expect(largest).toHaveLength(20)
  expect(largest.at(-1)?.name).toBe('p5')
})
