// The palette: reaches every command, every part of the plan and every plan by its name.
import { Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useAnswer } from '../../hooks/use-answer.ts';
import { useChosenRow } from '../../hooks/use-chosen-row.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { setPaletteOpen, useViewStore } from '../../stores/view-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useGuide } from '../guide/load-guide.ts';
import { commandEntries, type Entry, guideEntries, partEntries, planEntries } from './entries.ts';
import { type Found, find } from './find.ts';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteList, rowId } from './palette-list.tsx';

function useFound(typed: string): Found {
  const plan = usePlanStore((state) => state.open?.plan);
  const list = useAnswer('library.list', {}, 0);
  const guide = useGuide();
  const sources = useMemo(() => {
    const plans = list?.ok ? planEntries(list.value) : [];
    // The guide stands beside a plan.
    const pages = plan && guide ? guideEntries(guide) : [];
    return { commands: commandEntries(), parts: plan ? partEntries(plan) : [], plans, guide: pages };
  }, [plan, list, guide]);
  return useMemo(() => find(typed, sources), [typed, sources]);
}

/** The palette closes first: the focus goes back to where it was a frame later, and only then where the entry puts it. */
function close(then: () => void): void {
  setPaletteOpen(false);
  requestAnimationFrame(() => requestAnimationFrame(then));
}

const take = (entry: Entry, isShown: boolean): void => close(isShown ? entry.show : entry.run);

function Content() {
  const id = useId();
  const [typed, setTyped] = useState('');
  const { rows, count } = useFound(typed);
  const { index, onKeyDown, begin } = useChosenRow(rows, ({ entry }, { ctrlKey, metaKey }) =>
    take(entry, ctrlKey || metaKey),
  );
  return (
    <>
      <div className="palette-ask">
        <Icon of={Search} size={18} />
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever opens the palette opens it to type
          autoFocus
          role="combobox"
          aria-label="Search commands, steps and plans"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? rowId(id, index) : undefined}
          placeholder="A command, a step, a plan"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            begin();
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <PaletteList id={id} rows={rows} chosen={index} onTake={take} />
      <PaletteFoot count={count} />
    </>
  );
}

export function Palette() {
  const isOpen = useViewStore((state) => state.isPaletteOpen);
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={setPaletteOpen} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label="Search">
          <Content />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
