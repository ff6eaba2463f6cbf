// Development only, for the bench: says on standard output when the first plan was painted, then quits.
import { app, type BrowserWindow } from 'electron';

// The page marks the moment itself, two frames after the plan is in the document.
const PAINTED = `new Promise((done) => {
  const found = () => performance.getEntriesByName('plan-painted').length > 0;
  if (found()) return done(true);
  new PerformanceObserver(() => found() && done(true)).observe({ entryTypes: ['mark'] });
})`;

/** Prints `PLAN_PAINTED <milliseconds since 1970>` and quits. */
export function reportStart(window: BrowserWindow): void {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(PAINTED);
    process.stdout.write(`PLAN_PAINTED ${Date.now()}\n`);
    app.quit();
  });
}
