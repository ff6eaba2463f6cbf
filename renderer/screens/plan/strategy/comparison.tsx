// The patterns side by side, as a table over the page.
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { Button } from '../../../ui/button.tsx';
import { ASPECTS, COMPARED } from './comparison-words.ts';

function Table({ chosen }: { chosen: Pattern | undefined }) {
  const look = (pattern: Pattern) => (pattern === chosen ? 'chosen' : undefined);
  return (
    <table className="side-by-side">
      <thead>
        <tr>
          <td />
          {COMPARED.map((pattern) => (
            <th key={pattern} scope="col" className={look(pattern)}>
              {PATTERN_WORDS[pattern]}
              {pattern === chosen && <span className="said"> chosen</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ASPECTS.map(({ name, words }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {COMPARED.map((pattern) => (
              <td key={pattern} className={look(pattern)}>
                {words[pattern]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Comparison({ chosen }: { chosen: Pattern | undefined }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Compare the patterns…
      </Button>
      <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="confirm comparing">
          <Dialog className="confirm-dialog">
            <Heading slot="title">The five patterns side by side</Heading>
            <Table chosen={chosen} />
            <div className="confirm-acts">
              <Button look="primary" onPress={() => setOpen(false)}>
                Close
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
