// The tags of what is chosen: those that all of it carries, and a field for another one.
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { PlanListItem } from '#shared/contract.ts';
import { addTag, removeTag } from '../../stores/library-edits.ts';
import { Icon } from '../../ui/icon.tsx';
import { tagsOf } from './arrange.ts';
import type { LibraryView } from './use-library-view.ts';

/** The tags that every one of the plans carries. */
function commonTags([first, ...others]: readonly PlanListItem[]): string[] {
  return [...new Set(first?.tags ?? [])].filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}

function TagField({ view }: { view: LibraryView }) {
  const id = useId();
  const [text, setText] = useState('');
  const own = commonTags(view.chosen);
  const offered = tagsOf(view.plans).filter(([tag]) => !own.includes(tag));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const tag = text.trim();
    setText('');
    if (tag !== '') void addTag(view.chosen, tag);
  };
  return (
    <form className="tag-form" onSubmit={onSubmit}>
      <input
        aria-label="Add a tag"
        placeholder="Add a tag"
        list={id}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={id}>
        {offered.map(([tag]) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}

export function Tags({ view }: { view: LibraryView }) {
  const { chosen, readOnlyBecause } = view;
  const tags = commonTags(chosen);
  return (
    <section className="summary-tags" aria-labelledby="summary-tags">
      <h3 id="summary-tags">{chosen.length > 1 ? 'Tags of all of them' : 'Tags'}</h3>
      <div className="tag-row">
        {tags.map((tag) => (
          <span key={tag} className="chip tag">
            <span className="chip-words">{tag}</span>
            {!readOnlyBecause && (
              <button type="button" aria-label={`Take off the tag ${tag}`} onClick={() => void removeTag(chosen, tag)}>
                <Icon of={X} size={12} />
              </button>
            )}
          </span>
        ))}
        {readOnlyBecause ? tags.length === 0 && <span className="soft">none</span> : <TagField view={view} />}
      </div>
    </section>
  );
}
