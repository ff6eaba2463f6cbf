// A message as it will be read: placeholders filled in, what is open marked, and the form for channels without emoji.
import { useState } from 'react';
import { type Piece, piecesOf } from '#shared/communications/placeholders.ts';
import { plainForm } from '#shared/communications/plain.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Each } from '../../../ui/each.tsx';
import { copyText } from '../detail/copy-text.ts';

const OPEN_WORDS = {
  night: 'on the night',
  missing: 'the plan says nothing yet',
  secret: 'fetched when it is sent',
  unknown: 'no such name',
} as const;

const FORMS = [
  { value: 'rich', words: 'as written' },
  { value: 'plain', words: 'plain form, without emoji' },
] as const;

function PieceView({ piece }: { piece: Piece }) {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'filled') return <span className="message-filled">{piece.value}</span>;
  return (
    <mark className={`message-open ${piece.kind}`}>
      {piece.name}: {OPEN_WORDS[piece.kind]}
    </mark>
  );
}

/** A text with its known placeholders filled in; the others stay as they were typed. */
const filledText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'filled' ? (piece.value ?? '') : piece.source))
    .join('');

interface PreviewProps {
  /** "message 2". */
  name: string;
  subject?: string | undefined;
  body: string;
  /** Its own plain form; without one it is made from the text. */
  plain?: string | undefined;
}

export function MessagePreview({ name, subject = '', body, plain }: PreviewProps) {
  const plan = usePlan((open) => open);
  const [form, choose] = useState<'rich' | 'plain'>('rich');
  // Filled in first: what is filled in may hold emoji too.
  const shownAs = (text: string): Piece[] => {
    const pieces = piecesOf(plan, text);
    return form === 'rich' ? pieces : piecesOf(plan, plainForm(filledText(pieces)));
  };
  const pieces = shownAs(form === 'plain' && plain !== undefined ? plain : body);
  const copy = (): void => {
    if (copyText(filledText(pieces))) tell('The message is on the clipboard.');
  };
  return (
    <section className="message-preview" aria-label={`Preview of ${name}`}>
      <header className="facts-line">
        <Choice
          caption="Preview"
          of={`form of ${name}`}
          value={form}
          options={FORMS}
          onChoose={(chosen) => choose(chosen)}
          isReadOnly={false}
        />
        <Button look="quiet" onPress={copy}>
          Copy
        </Button>
      </header>
      {subject.trim() !== '' && (
        <p className="message-subject">
          <Each of={shownAs(subject)}>{(piece) => <PieceView piece={piece} />}</Each>
        </p>
      )}
      <p className="message-body">
        {body.trim() === '' ? (
          <span className="said">Nothing is written yet.</span>
        ) : (
          <Each of={pieces}>{(piece) => <PieceView piece={piece} />}</Each>
        )}
      </p>
    </section>
  );
}
