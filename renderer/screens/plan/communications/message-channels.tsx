// Where a message is sent: e-mail, chat with its room, the status page.
import { X } from 'lucide-react';
import { CHANNEL_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Adder } from '../../../ui/adder.tsx';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { addChannel, type ChannelKind, removeChannel, setChannel } from './message-edits.ts';
import { channelRoom, type Message } from './message-fields.ts';

const KINDS = optionsOf<ChannelKind>(CHANNEL_WORDS);

interface ChannelsProps {
  id: string;
  /** "message 2". */
  name: string;
  message: Message;
  wish: FocusWish;
}

function Channel({ id, name, message, wish, index }: ChannelsProps & { index: number }) {
  const isReadOnly = useIsReadOnly();
  const of = `of channel ${index + 1} of ${name}`;
  const channel = message.channels[index];
  if (!channel) return null;
  const next = neighbour(message.channels.length, index);
  return (
    <li className="facts-line">
      <Choice
        caption="Kind"
        of={of}
        isBare
        value={channel.kind}
        options={KINDS}
        onChoose={(kind) => void sendEdit((plan) => setChannel(plan, id, index, kind))}
        isReadOnly={isReadOnly}
        focusName={`channel ${index}`}
      />
      {channel.kind !== 'email' && (
        <PlanEntry
          rule={channelRoom(id, index)}
          look="bare"
          caption="Room"
          of={of}
          placeholder={channel.kind === 'chat' ? '#room' : 'where'}
        />
      )}
      {!isReadOnly && (
        <ItemButton
          icon={X}
          label={`Remove channel ${index + 1} of ${name}`}
          onPress={() =>
            void wish.send(
              (plan) => removeChannel(plan, id, index),
              next === undefined ? 'add channel' : `channel ${Math.min(index, message.channels.length - 2)}`,
            )
          }
        />
      )}
    </li>
  );
}

export function Channels(props: ChannelsProps) {
  const { id, name, message, wish } = props;
  const isReadOnly = useIsReadOnly();
  const { length } = message.channels;
  return (
    <DetailRow caption="Channels" of={`of ${name}`}>
      <ul className="channel-list">
        {message.channels.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: channels have no identity but their place
          <Channel key={index} {...props} index={index} />
        ))}
      </ul>
      {!isReadOnly && (
        <Adder
          caption="Channel"
          label={`Channel for ${name}`}
          options={KINDS}
          focusName="add channel"
          onAdd={
            (kind) => void wish.send((plan) => addChannel(plan, id, kind as ChannelKind), `channel ${length}`) // the options are the kinds
          }
        />
      )}
    </DetailRow>
  );
}
