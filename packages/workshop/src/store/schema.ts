import type { Tables } from '@firedrill/grader/database'

/**
 * A workshop's tables: one workshop in a database. Times are the database's own: no learner's clock matters. What
 * learners did is kept as it came, and read once, at the start; `seq` is the order it came in.
 */
export const tables: Tables = {
  schema: 'firedrill_workshop',
  beside: null,
  steps: [
    `
create schema firedrill_workshop;
create table firedrill_workshop.workshop (
  is_one boolean primary key default true check (is_one),
  plan text,
  code text not null,
  made_at timestamptz not null default clock_timestamp()
);
create table firedrill_workshop.learner (
  id uuid primary key,
  number int generated always as identity unique,
  name text not null,
  token text not null unique,
  shares_source boolean not null,
  joined_at timestamptz not null default clock_timestamp(),
  left_at timestamptz,
  hand_at timestamptz
);
create table firedrill_workshop.entry (
  seq bigint generated always as identity primary key,
  learner uuid not null references firedrill_workshop.learner,
  id text not null,
  received_at timestamptz not null default clock_timestamp(),
  item text not null,
  body text not null,
  source text,
  unique (learner, id)
);
create table firedrill_workshop.release (
  day text not null,
  what text not null check (what in ('day', 'solutions')),
  released_at timestamptz not null default clock_timestamp(),
  primary key (day, what)
);
create table firedrill_workshop.message (
  id int generated always as identity primary key,
  text text not null,
  at timestamptz not null default clock_timestamp()
);
create table firedrill_workshop.countdown (
  is_one boolean primary key default true check (is_one),
  about text not null,
  ends_at timestamptz not null
);
create table firedrill_workshop.version (number int primary key, made_at timestamptz not null default clock_timestamp());
`,
    `
alter table firedrill_workshop.message add column learner uuid references firedrill_workshop.learner;
alter table firedrill_workshop.message add column sender text not null default 'instructor'
  check (sender in ('instructor', 'helper'));
alter table firedrill_workshop.release drop constraint release_pkey;
alter table firedrill_workshop.release add column learner uuid references firedrill_workshop.learner;
alter table firedrill_workshop.learner add column is_imported boolean not null default false;
create index entry_by_id on firedrill_workshop.entry (id);
create table firedrill_workshop.laptop (
  id text primary key,
  number int generated always as identity unique,
  name text not null unique,
  platform text not null,
  found text not null,
  reported_at timestamptz not null default clock_timestamp()
);
create unique index release_once on firedrill_workshop.release (day, what, coalesce(learner::text, ''));
`,
  ],
}
