// What stands beside a field: what is wrong with its text, or where the text comes from.
import { CircleAlert, Info } from 'lucide-react';
import { Icon } from './icon.tsx';

export function FieldMessage({ id, kind, text }: { id?: string; kind: 'problem' | 'note'; text: string }) {
  return (
    <span id={id} className={`field-message ${kind}`}>
      <Icon of={kind === 'problem' ? CircleAlert : Info} />
      {text}
    </span>
  );
}
