// Lists on paper. A printed page is rendered once and never changes, so the place of an entry is its key.
import { Fragment, type ReactNode } from 'react';

/** Renders every entry in its order. */
export function Each<T>({ of, children }: { of: readonly T[]; children: (entry: T) => ReactNode }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on a printed page.
  return of.map((entry, index) => <Fragment key={index}>{children(entry)}</Fragment>);
}
