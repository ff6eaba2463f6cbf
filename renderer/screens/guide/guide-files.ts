// The files of the guide, part of this chunk since the app was built (decision 027). Loaded by ./load-guide.ts only.
import { readGuide } from '#shared/guide/read-page.ts';

export const GUIDE = readGuide(
  import.meta.glob<string>('../../../resources/guide/*.md', { query: '?raw', import: 'default', eager: true }),
);
