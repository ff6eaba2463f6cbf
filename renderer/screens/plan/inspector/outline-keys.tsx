// The keys that help in the outline of phases and steps.
const OUTLINE_KEYS: readonly (readonly [what: string, ...keys: string[]])[] = [
  ['Step below, above', 'Enter', 'Shift Enter'],
  ['New phase', 'Ctrl Shift Enter'],
  ['Next field of the row', 'Tab'],
  ['Move up, down', 'Alt ↑', 'Alt ↓'],
  ['Indent, outdent', 'Ctrl ]', 'Ctrl ['],
  ['Detail of the row', 'Space'],
  ['Hold point after this', 'Ctrl Shift H'],
  ['Tick', 'Ctrl Enter'],
  ['Undo, redo', 'Ctrl Z', 'Ctrl Shift Z'],
  ['Next pane', 'F6'],
  ['Everything else', 'Ctrl K'],
];

export function OutlineKeys() {
  return (
    <section aria-labelledby="guide-keys" className="guide-part">
      <h4 id="guide-keys">Keys in the outline</h4>
      <dl className="guide-keys">
        {OUTLINE_KEYS.map(([what, ...keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
