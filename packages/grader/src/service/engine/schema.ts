import type { Tables } from './migrate.ts'

/** Names of our own schema and of the queue's. */
export const schemas = { own: 'firedrill', queue: 'firedrill_queue' } as const

/**
 * What strangers wrote (names, files, grades) is kept as text: it may hold what PostgreSQL's JSON cannot. Times are the
 * database's own, so that no machine's clock matters.
 */
const steps: readonly string[] = [
  `
create schema firedrill;
create table firedrill.cohort (
  name text primary key,
  policy text not null,
  made_at timestamptz not null default clock_timestamp()
);
create table firedrill.content (digest text primary key, files text not null, size int not null);
create table firedrill.submission (
  id uuid primary key,
  ordinal bigint generated always as identity,
  cohort text not null references firedrill.cohort,
  name text not null,
  origin text not null,
  fingerprint text not null,
  shown text not null,
  learner text not null,
  identity text not null,
  content text references firedrill.content,
  unreadable text,
  ignored int not null,
  received_at timestamptz,
  received_from text not null,
  grade uuid,
  unique (cohort, name),
  unique (cohort, origin, fingerprint)
);
create table firedrill.regrade (
  id uuid primary key,
  cohort text not null references firedrill.cohort,
  policy text not null,
  state text not null check (state in ('open', 'applied', 'discarded')),
  made_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);
create unique index one_open_regrade on firedrill.regrade (cohort) where state = 'open';
create sequence firedrill.fence;
create table firedrill.job (
  id uuid primary key,
  submission uuid not null references firedrill.submission,
  regrade uuid references firedrill.regrade,
  state text not null check (state in ('queued', 'leased', 'stored', 'dead')),
  token bigint,
  claim int,
  worker text,
  tries int not null default 0,
  received_at timestamptz not null,
  queued_at timestamptz not null,
  leased_at timestamptz,
  started_at timestamptz,
  judged_at timestamptz,
  stored_at timestamptz,
  reason text,
  course text,
  status text,
  points float8,
  max float8,
  tier text,
  grade text
);
create unique index one_live_job on firedrill.job (submission) where regrade is null;
create index job_open on firedrill.job (state) where state in ('queued', 'leased', 'dead');
create index job_regrade on firedrill.job (regrade) where regrade is not null;
create table firedrill.verdict (key text primary key, verdict text not null);
create table firedrill.worker (name text primary key, seen_at timestamptz not null, about text not null);
create table firedrill.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  about text not null,
  detail text not null
);
create function firedrill.forbid() returns trigger language plpgsql as
  $$ begin raise exception 'firedrill.audit is only added to'; end $$;
create trigger append_only before update or delete or truncate on firedrill.audit
  for each statement execute function firedrill.forbid();
create table firedrill.version (number int primary key, made_at timestamptz not null default clock_timestamp());
`,
]

/** Our own tables, beside the queue's. */
export const tables: Tables = { schema: schemas.own, beside: schemas.queue, steps }
