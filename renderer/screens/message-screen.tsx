// A screen that says one thing: why there is no plan to show. The folder is the only thing that can be done about it here.
import { FolderOpen } from 'lucide-react';
import { request } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { Diamond } from '../ui/diamond.tsx';
import { Icon } from '../ui/icon.tsx';

/** Opens the folder of the archive in the system's file manager. */
export function ShowFolderButton() {
  return (
    <Button onPress={() => void request('archive.showFolder', {})}>
      <Icon of={FolderOpen} />
      Show the folder
    </Button>
  );
}

export function MessageScreen({ heading, message }: { heading: string; message: string }) {
  return (
    <main className="sheet">
      <p className="sheet-mark">
        <Diamond /> Holdpoint
      </p>
      <h1>{heading}</h1>
      <p>{message}</p>
      <p className="sheet-actions">
        <ShowFolderButton />
      </p>
    </main>
  );
}
