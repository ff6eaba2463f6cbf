// The one question Holdpoint asks: who is at this machine. The answer stands beside every change from then on.
import { UserRound, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { request } from '../client.ts';
import { askPerson, tell, useViewStore } from '../stores/view-store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

function PersonForm({ suggestion }: { suggestion: string }) {
  const [name, setName] = useState(suggestion);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const set = await request('person.set', { name });
    if (!set.ok) return tell(set.error.message);
    useViewStore.setState({ person: { name: name.trim(), isConfirmed: true }, isPersonAsked: false });
    tell(`Changes are recorded as made by ${name.trim()}.`);
  };
  return (
    <form className="bar person" onSubmit={(event) => void onSubmit(event)}>
      <Icon of={UserRound} />
      <label htmlFor="person-name">Who is at this machine?</label>
      <input id="person-name" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button plain">
        That is me
      </button>
      <p>The name stands beside every change in the history.</p>
      <Button look="quiet" label="Ask later" onPress={() => askPerson(false)}>
        <Icon of={X} />
      </Button>
    </form>
  );
}

export function PersonBar() {
  const person = useViewStore((state) => state.person);
  return person && <PersonForm suggestion={person.name} />;
}
