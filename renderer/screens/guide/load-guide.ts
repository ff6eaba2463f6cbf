// The guide, loaded when something of it is shown for the first time and not with the window.
import { useEffect, useState } from 'react';
import type { Guide } from '#shared/guide/page.ts';

let loaded: Guide | undefined;

export async function loadGuide(): Promise<Guide> {
  loaded ??= (await import('./guide-files.ts')).GUIDE;
  return loaded;
}

/** Gives the guide; nothing for the moment that loading it takes. */
export function useGuide(): Guide | undefined {
  const [guide, setGuide] = useState(loaded);
  useEffect(() => {
    let isWanted = true;
    if (!guide) void loadGuide().then((all) => isWanted && setGuide(all));
    return () => {
      isWanted = false;
    };
  }, [guide]);
  return guide;
}
