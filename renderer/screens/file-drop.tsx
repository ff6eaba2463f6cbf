// Plan files that are dropped anywhere on the window come into the library. While some are held over it, it says so.
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addFile } from '../incoming.ts';
import { tell, useViewStore } from '../stores/view-store.ts';
import { Icon } from '../ui/icon.tsx';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** One after the other, so that the last one is the one that is chosen. */
async function addAll(files: readonly File[]): Promise<void> {
  const { archiveReadOnlyBecause } = useViewStore.getState();
  if (archiveReadOnlyBecause) return tell(archiveReadOnlyBecause);
  for (const file of files) await addFile(file);
}

function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void addAll([...(event.dataTransfer?.files ?? [])]);
    };
    // It also leaves one element of the window for the next: only outside there is none to go to.
    const onLeave = (event: DragEvent): void => setOver((isIn) => isIn && event.relatedTarget !== null);
    window.addEventListener('dragover', onOver, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('dragleave', onLeave, { signal });
    return () => controller.abort();
  }, []);
  return isOver;
}

function DropHere() {
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <p className="drop-here">
      <Icon of={FileDown} size={20} /> Drop the plan or runbook to add it to the library
    </p>
  );
}

/** Only where there is an archive to take them. */
export function FileDrop() {
  const isThere = useViewStore(({ screen }) => screen.kind === 'plan' || screen.kind === 'library');
  return isThere && <DropHere />;
}
