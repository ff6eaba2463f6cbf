// The foot of the palette: the keys that work in it, and how much fits.

const results = (count: number): string => {
  if (count === 0) return 'Nothing fits';
  return count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`;
};

export function PaletteFoot({ count }: { count: number }) {
  return (
    <footer className="palette-foot">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>Enter</kbd> do it
      </span>
      <span>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> show where it is
      </span>
      <span className="palette-count" role="status">
        {results(count)}, &gt; commands only, # by number
      </span>
    </footer>
  );
}
