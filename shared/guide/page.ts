// A page of the guide: what it says, and beside which parts of a plan it stands.

/** The parts of a plan that have pages of their own beside them, in the order in which a plan is read. */
export const GUIDE_VIEWS = [
  'overview',
  'strategy',
  'migrations',
  'phases',
  'flags',
  'rollback',
  'communications',
  'team',
  'review',
  'checklist',
  'runbook',
] as const;
export type GuideView = (typeof GUIDE_VIEWS)[number];

/** A page, and the heading on it; the page's beginning without one. */
export interface GuidePlace {
  page: string;
  /** As `slugOf` makes it of the heading. */
  heading?: string;
}

export type Inline =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  /** To another place of the guide; nothing in it leads out of the app. */
  | { kind: 'link'; text: string; to: GuidePlace };

export type GuideBlock =
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'table'; columns: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string };

export interface GuideSection {
  /** Empty for what stands above the first heading. */
  slug: string;
  heading: string;
  blocks: GuideBlock[];
}

export interface GuidePage {
  /** The name of its file, without the extension. The page of a view has the view's name. */
  name: string;
  title: string;
  /** Where it stands among all pages. */
  order: number;
  views: GuideView[];
  /** How long the work on this section takes (S015, S052, S081, S118, S134, S172, S186, S199). */
  minutes?: { from: number; to: number };
  /** Words that find it beside its own. */
  keywords: string[];
  /** The first is what stands above the first heading. */
  sections: GuideSection[];
}

/** All pages, in their order. */
export type Guide = readonly GuidePage[];

/** Gives what a heading is linked by: "Steps, one by one" is `steps-one-by-one`. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

/** Gives the page of that name; nothing when there is none. */
export const pageNamed = (guide: Guide, name: string): GuidePage | undefined =>
  guide.find((page) => page.name === name);

/** Gives the pages that stand beside a view, the view's own page left out. */
export const pagesBeside = (guide: Guide, view: GuideView): GuidePage[] =>
  guide.filter(({ name, views }) => name !== view && views.includes(view));
