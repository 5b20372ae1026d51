import { atT2 } from './at-t2.ts'

await atT2(() => import('./tests.test.ts'))
