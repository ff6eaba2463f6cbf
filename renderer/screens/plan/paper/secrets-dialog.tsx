// Before a plan with secrets leaves as a file: which texts hold them, all masked unless somebody says otherwise.
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { exportWords, saveExport } from '../../../exports.ts';
import { closeDialog, type OpenDialog, useDialogStore } from '../../../stores/dialog-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Question } from '../../../ui/question.tsx';
import { SecretsField } from './secrets-field.tsx';

type Asked = Extract<OpenDialog, { kind: 'secrets' }>;

function Content({ asked: { what, planId, found } }: { asked: Asked }) {
  const [shown, setShown] = useState<readonly string[]>([]);
  const save = (): void => {
    closeDialog();
    void saveExport(what, planId, shown);
  };
  return (
    <>
      <Heading slot="title">This plan holds {found.length === 1 ? 'a secret' : `${found.length} secrets`}</Heading>
      <SecretsField found={found} shown={shown} onChange={setShown} />
      <div className="confirm-acts">
        <Button onPress={closeDialog}>Cancel</Button>
        <Button look="primary" onPress={save}>
          Save the {exportWords(what)}…
        </Button>
      </div>
    </>
  );
}

export function SecretsDialog() {
  const asked = useDialogStore(({ dialog }) => (dialog?.kind === 'secrets' ? dialog : undefined));
  return (
    <Question isOpen={asked !== undefined} onClose={closeDialog}>
      {asked && <Content asked={asked} />}
    </Question>
  );
}
