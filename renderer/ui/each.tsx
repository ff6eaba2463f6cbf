// Entries of a list that is only read: they have no state of their own, so the place of an entry is its key.
import { Fragment, type ReactNode } from 'react';

/** Renders every entry in its order. */
export function Each<T>({ of, children }: { of: readonly T[]; children: (entry: T) => ReactNode }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return of.map((entry, index) => <Fragment key={index}>{children(entry)}</Fragment>);
}
