// A section whose form comes later: what the plan holds there, to be read, and what belongs there while it is empty.
import { useMemo } from 'react';
import { VIEWS } from '../../commands/go.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Each } from '../../ui/each.tsx';
import { ReadContent, ReadSection } from './reading/blocks.tsx';
import { useTarget } from './reading/use-target.ts';
import { contentOf, type ReadView, SECTION_WORDS } from './section-words.ts';

export function SectionPage({ view }: { view: ReadView }) {
  const plan = usePlan((open) => open);
  const sections = useMemo(() => contentOf(view, plan), [view, plan]);
  const page = useTarget();
  const { heading, belongs } = SECTION_WORDS[view];
  const [first, ...others] = sections;
  return (
    <div className="page" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>{VIEWS[view].label}</h2>
        <p>
          {first ? 'This section is read here; the form to change it comes in a later version.' : 'Nothing here yet'}
        </p>
      </header>
      {first ? (
        <ReadContent section={first} level={3} />
      ) : (
        <div className="page-empty">
          <h3>{heading}</h3>
          <p>{belongs}</p>
          <p className="read-soft">
            The form for this section comes in a later version. A plan file that holds it is shown, printed and exported
            with it.
          </p>
        </div>
      )}
      <Each of={others}>{(section) => <ReadSection section={section} level={3} />}</Each>
    </div>
  );
}
