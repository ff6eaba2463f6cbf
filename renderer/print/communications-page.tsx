// The communications sheet: each message with its moment, its readers and its text, and room for when it was sent.
import { communicationsSheet, type SheetMessage } from '#shared/paper/communications-sheet.ts';
import { Each } from '../ui/each.tsx';
import type { LayoutProps } from './layout.ts';
import { needsSplit } from './measure.ts';
import { TickBox } from './signs.tsx';
import { TitleBlock } from './title-block.tsx';

/** A channel, and when and by whom the message went out there. */
function Sent({ channels }: { channels: readonly string[] }) {
  return (
    <ul className="sent">
      <Each of={channels}>
        {(channel) => (
          <li>
            <TickBox /> <b>{channel}</b>
            <span className="blank">sent at</span>
            <span className="blank">by</span>
          </li>
        )}
      </Each>
    </ul>
  );
}

function Message({ message }: { message: SheetMessage }) {
  const { at, when, event, audience, channels, sender, subject, text } = message;
  return (
    <section className={needsSplit([text]) ? 'message tall' : 'message'}>
      <div className="moment">
        <b>{at ?? when}</b>
        {at !== undefined && <small>{when}</small>}
      </div>
      <div>
        <h3>{event}</h3>
        <p className="readers">
          {audience.length > 0 && (
            <span>
              <b>To</b> {audience.join(', ')}
            </span>
          )}
          {sender !== undefined && (
            <span>
              <b>Sent by</b> {sender}
            </span>
          )}
        </p>
        {subject !== undefined && (
          <p>
            <b>Subject</b> {subject}
          </p>
        )}
        {text.trim() !== '' && <div className="say">{text.trim()}</div>}
        <Sent channels={channels.length > 0 ? channels : ['Channel not decided']} />
      </div>
    </section>
  );
}

/** Gives the sheet. */
export function CommunicationsPage({ paper, masked }: LayoutProps) {
  const messages = communicationsSheet(paper);
  return (
    <>
      <TitleBlock paper={paper} layout="Communications sheet" masked={masked} />
      {messages.length === 0 && <p className="nothing">This plan has no messages.</p>}
      <Each of={messages}>{(message) => <Message message={message} />}</Each>
    </>
  );
}
