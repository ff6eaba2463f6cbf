// Whom and what one needs at hand: links, and people outside the team. An address is shown and copied; no page opens it.
import { Copy } from 'lucide-react';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { copyText } from '../detail/copy-text.ts';
import { PlanEntry } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';

const LINK_HEADS: readonly TableHead[] = [{ words: 'What it is' }, { words: 'Address' }];
const CONTACT_HEADS: readonly TableHead[] = [{ words: 'Name' }, { words: 'For' }, { words: 'How to reach them' }];

function LinkCells({ id, index, of, focusName }: TableRow) {
  const part = { look: 'bare', of, isWrapped: true } as const;
  const copy = (): void => {
    const url = openPlan().plan.release.links.byId[id]?.url ?? '';
    tell(copyText(url) ? `Copied the address of link ${index + 1}.` : 'Could not copy it. Select its text instead.');
  };
  return (
    <>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('link', id, 'label')}
          caption="What it is"
          placeholder="Dashboard"
          focusName={focusName}
        />
      </td>
      <td className="with-button">
        <PlanEntry {...part} rule={entryText('link', id, 'url')} caption="Address" placeholder="https://" />
        <span className="item-buttons">
          <ItemButton icon={Copy} label={`Copy address of link ${index + 1}`} onPress={copy} />
        </span>
      </td>
    </>
  );
}

export function Links() {
  return (
    <EntryTable
      list="link"
      heading="Links"
      heads={LINK_HEADS}
      cells={(row) => <LinkCells {...row} />}
      empty="No dashboards or documents yet."
      addCaption="Link"
      onAdd={(id, at) => sendEdit(() => addEntry('link', id, at))}
    />
  );
}

function ContactCells({ id, of, focusName }: TableRow) {
  const part = { look: 'bare', of, isWrapped: true } as const;
  return (
    <>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('contact', id, 'name')}
          caption="Name"
          placeholder="Hosting, night line"
          focusName={focusName}
        />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('contact', id, 'whatFor')} caption="For" placeholder="when to call" />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('contact', id, 'how')} caption="How to reach them" placeholder="number" />
      </td>
    </>
  );
}

export function Contacts() {
  return (
    <EntryTable
      list="contact"
      heading="Contacts"
      heads={CONTACT_HEADS}
      cells={(row) => <ContactCells {...row} />}
      empty="Nobody outside the team yet."
      addCaption="Contact"
      onAdd={(id, at) => sendEdit(() => addEntry('contact', id, at))}
    />
  );
}
