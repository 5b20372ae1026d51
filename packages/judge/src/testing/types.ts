type Primitive = string | number | bigint | boolean | symbol | null | undefined
type Copied =
  | Primitive
  | Date
  | RegExp
  | Error
  | URL
  | URLSearchParams
  | ArrayBuffer
  | ArrayBufferView
  | AbortSignal
// oxlint-disable-next-line no-explicit-any -- matches every function
type AnyFunction = (...args: any[]) => unknown
// oxlint-disable-next-line no-explicit-any -- matches every class
type AnyClass = abstract new (...args: any[]) => unknown

/** An argument: the value itself, or the handle of one. */
export type Argument<T> = T | (T extends object ? Handle<T> : never)
type Arguments<A extends unknown[]> = { [Index in keyof A]: Argument<A[Index]> }

/** What arrives of a value: a copy of data, a handle of anything alive. */
export type Result<T> = T extends Copied
  ? T
  : T extends AnyClass | AnyFunction
    ? Remote<T>
    : T extends AsyncIterable<infer X> & { next: unknown }
      ? Handle<T> & AsyncIterable<Result<X>>
      : T extends Iterable<infer X> & { next: unknown }
        ? Handle<T> & AsyncIterable<Result<X>>
        : T extends AsyncIterable<infer X>
          ? Handle<T> & AsyncIterable<Result<X>>
          : T extends Promise<infer X>
            ? Promise<Result<X>>
            : T extends ReadonlyMap<infer K, infer V>
              ? Map<Result<K>, Result<V>>
              : T extends ReadonlySet<infer V>
                ? Set<Result<V>>
                : T extends readonly unknown[]
                  ? { [Index in keyof T]: Result<T[Index]> }
                  : HasMethod<T> extends true
                    ? Handle<T>
                    : T extends object
                      ? { [Key in keyof T]: Result<T[Key]> }
                      : T

type HasMethod<T> = true extends { [Key in keyof T]: T[Key] extends AnyFunction ? true : false }[keyof T]
  ? true
  : false

/** A live object of the candidate's: await a property to read it, call a method and await the answer. */
export type Handle<T> = { readonly [Key in keyof T]: Member<T[Key]> }
type Member<T> = T extends AnyClass | AnyFunction
  ? Remote<T>
  : PromiseLike<Result<T>> & (T extends object ? Handle<T> : unknown)

/** A function or class of the candidate's. */
export type Remote<T> = RemoteClass<T> & RemoteFunction<T>
type RemoteClass<T> = T extends abstract new (
  ...args: infer A
) => infer I
  ? { new (...args: Arguments<A>): Handle<I> & PromiseLike<Handle<I>> } & Handle<Omit<T, 'prototype'>>
  : unknown
type RemoteFunction<T> = T extends (...args: infer A) => infer R
  ? (...args: Arguments<A>) => Promise<Result<Awaited<R>>>
  : unknown

/** The candidate's module: its exports, each asked over the wire. Awaiting it loads the candidate. */
export type RemoteModule<M> = Handle<M> & PromiseLike<Handle<M>>
