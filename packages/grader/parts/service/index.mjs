// Everything the grader takes from here; packages/grader/src/service/engine/part.ts says what that is.
export { PGlite } from '@electric-sql/pglite'
export { default as pg } from 'pg'
export { PgBoss, fromPglite } from 'pg-boss'
export { default as prometheus } from 'prom-client'
