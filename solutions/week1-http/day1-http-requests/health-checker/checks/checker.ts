import type { RemoteModule } from '@firedrill/judge/testing'

export type Checker = RemoteModule<typeof import('../checker.ts')>
