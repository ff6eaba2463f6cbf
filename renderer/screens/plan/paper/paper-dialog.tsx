// Print and export: what is chosen on the left, the very pages on the right. What is saved are the bytes that are shown.
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { useAnswer } from '../../../hooks/use-answer.ts';
import { closeDialog, useDialogStore } from '../../../stores/dialog-store.ts';
import { openPlan, usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sheetWords } from '../words.ts';
import { ChoicePanel } from './choice-panel.tsx';
import { firstChoice } from './layouts.ts';
import { PagesView } from './pages-view.tsx';
import { PaperActs } from './paper-acts.tsx';
import { Progress } from './progress.tsx';
import { SecretsField } from './secrets-field.tsx';
import { usePaper } from './use-paper.ts';

/** What was chosen last; it holds until the window closes. */
let lastChoice: PaperChoice | undefined;

function useChoice(): [PaperChoice, (choice: PaperChoice) => void] {
  const region = useViewStore((state) => state.region);
  const asked = useDialogStore(({ dialog }) => (dialog?.kind === 'paper' ? dialog.layouts : undefined));
  const [choice, setChoice] = useState<PaperChoice>({
    ...(lastChoice ?? firstChoice(region)),
    ...(asked && { layouts: [...asked] }),
  });
  const choose = (next: PaperChoice): void => {
    lastChoice = next;
    setChoice(next);
  };
  return [choice, choose];
}

function Head({ id }: { id: string }) {
  const title = usePlan((plan) => plan.title) || 'Untitled plan';
  const sheet = usePlan(sheetWords);
  return (
    <header className="paper-head">
      <div>
        <Heading slot="title" id={id}>
          Print and export
        </Heading>
        <p title={title}>{title}</p>
        <p title={sheet}>{sheet}</p>
      </div>
      <Button look="quiet" label="Close" onPress={closeDialog}>
        <Icon of={X} />
      </Button>
    </header>
  );
}

function Content({ id }: { id: string }) {
  const [choice, setChoice] = useChoice();
  const { planId, revision } = usePlanStore((state) => openPlan(state));
  const [shown, setShown] = useState<readonly string[]>([]);
  const found = useAnswer('secrets.find', { planId }, revision);
  const paper = usePaper({ planId, choice, shown: [...shown] });
  const isChosen = choice.layouts.length > 0;
  return (
    <div className="paper">
      <section className="paper-panel" aria-labelledby={id}>
        <Head id={id} />
        <div className="paper-choices">
          <ChoicePanel choice={choice} onChoose={setChoice} />
          {found?.ok && found.value.length > 0 && (
            <SecretsField found={found.value} shown={shown} onChange={setShown} />
          )}
        </div>
        <PaperActs state={paper.state} isChosen={isChosen} />
      </section>
      <section className="paper-preview" aria-label="Preview">
        {isChosen && paper.pages && (
          <PagesView pages={paper.pages} isOld={paper.state.kind !== 'made'}>
            <Progress paper={paper} />
          </PagesView>
        )}
        {isChosen && !paper.pages && <Progress paper={paper} />}
        {!isChosen && <p className="paper-note">Choose at least one layout to see its pages.</p>}
      </section>
    </div>
  );
}

export function PaperDialog() {
  const id = useId();
  const isOpen = useDialogStore(({ dialog }) => dialog?.kind === 'paper');
  const planId = usePlanStore((state) => state.open?.planId);
  return (
    <ModalOverlay className="scrim paper-scrim" isOpen={isOpen && planId !== undefined} onOpenChange={closeDialog}>
      <Modal className="paper-sheet">
        <Dialog className="paper-dialog" aria-labelledby={id}>
          {/* What is left readable belongs to one plan. */}
          <Content key={planId} id={id} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
