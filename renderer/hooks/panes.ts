// The panes of the window: whatever carries `data-pane`, in the order of the page. F6 goes round them.
const FOCUSABLE = 'a[href], button, input, textarea, select, [tabindex]';

/** Where the focus was in a pane when it was left by key. */
const lastIn = new WeakMap<Element, HTMLElement>();

const isInTabOrder = (element: HTMLElement): boolean => element.tabIndex >= 0 && !element.hasAttribute('disabled');

/** Puts the focus into an element. Gives whether it went there: what is not drawn cannot have it. */
function tryFocus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element !== null && element !== undefined && document.activeElement === element;
}

function enterPane(pane: HTMLElement): boolean {
  const last = lastIn.get(pane);
  if (last && pane.contains(last) && tryFocus(last)) return true;
  // A list's own row comes before the buttons over it.
  if (tryFocus(pane.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"], [aria-current="page"]'))) return true;
  const inside = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return inside.some((one) => isInTabOrder(one) && tryFocus(one)) || tryFocus(pane);
}

/** Puts the focus back into the document, where it was. */
export function backToDocument(): void {
  const pane = document.querySelector<HTMLElement>('[data-pane="document"]');
  if (pane) enterPane(pane);
}

/** Moves the focus to the next pane that can have it, or to the one before. */
export function moveToPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const focused = document.activeElement;
  const here = panes.findIndex((pane) => pane.contains(focused));
  const pane = panes[here];
  if (pane && focused instanceof HTMLElement) lastIn.set(pane, focused);
  const start = here < 0 && by < 0 ? panes.length : here;
  for (let step = 1; step <= panes.length; step++) {
    const next = panes[(start + by * step + 2 * panes.length) % panes.length];
    if (next && enterPane(next)) return;
  }
}
