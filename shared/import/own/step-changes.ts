// What was changed by hand in one step.
import { plainText } from '../../markdown/plain-text.ts';
import type { Step } from '../../plan/schema/phases.ts';
import { MARKS } from '../../runbook/words.ts';
import type { CommandText, StepBody } from './read-step.ts';
import { type Meaning, meaningOf } from './words.ts';
import type { Workbench } from './workbench.ts';

/** Fields to set, and fields to take away with `undefined`. */
export type StepChanges = { [Name in keyof Step]?: Step[Name] | undefined };

const UNREAD_MARKS: readonly string[] = [MARKS.dataLoss];

/** How each kind of word behind the title changes a step when it is new there. */
function added(meaning: Meaning, step: Step): StepChanges | undefined {
  if (meaning.is === 'time')
    return {
      estimate: {
        ...(step.estimate ?? { source: 'guess' }),
        expected: meaning.seconds,
        ...(meaning.isOpen && { open: true }),
      },
    };
  if (meaning.is === 'owner') return { role: meaning.role };
  if (meaning.is !== 'mark' || UNREAD_MARKS.includes(meaning.mark)) return undefined;
  if (meaning.mark === MARKS.backup) return { backup: true };
  if (meaning.mark === MARKS.pointOfNoReturn) return { effect: 'pointOfNoReturn' };
  return { kind: meaning.mark === MARKS.wait ? 'wait' : 'watch' };
}

/** How each kind of word changes a step when it is no longer there. */
function removed(meaning: Meaning): StepChanges {
  if (meaning.is === 'time') return { estimate: undefined };
  if (meaning.is === 'owner') return { role: undefined };
  if (meaning.is !== 'mark') return {};
  if (meaning.mark === MARKS.backup) return { backup: undefined };
  if (meaning.mark === MARKS.pointOfNoReturn) return { effect: 'reversible' };
  return meaning.mark === MARKS.wait || meaning.mark === MARKS.watch ? { kind: 'do' } : {};
}

/** Gives what the words behind the title change; `was` are those that stood there before. */
export function changesOfTokens(
  { was, is, line }: { was: readonly string[]; is: readonly string[]; line: number },
  step: Step,
  bench: Workbench,
): StepChanges {
  const changes: StepChanges = {};
  for (const token of was) if (!is.includes(token)) Object.assign(changes, removed(meaningOf(token, bench.roles)));
  for (const token of is) {
    if (was.includes(token)) continue;
    const meaning = meaningOf(token, bench.roles);
    if (meaning.is === 'start') continue;
    const change = added(meaning, step);
    if (change) Object.assign(changes, change);
    else bench.note(line, `“${plainText(token)}” is no role, person, time or mark of this plan; it was left out.`);
  }
  return changes;
}

const ONLY_IF = /(?:^| · )Only if: (.*?)(?: \(its time is not in the sums\))?(?= · (?:Starts|May take|Runs): |$)/s;

/** Gives the condition that the line of notes says; nothing where it is unchanged. The rest of that line is computed. */
export function changesOfNotes(
  { was, is, line }: { was: string; is: string; line: number },
  step: Step,
  bench: Workbench,
): StepChanges {
  if (was === is) return {};
  const [before, after] = [ONLY_IF.exec(was)?.[1], ONLY_IF.exec(is)?.[1]];
  if (before === after) {
    bench.note(line, `“${plainText(is || was)}” follows from other parts of the plan; it stays as it is there.`);
    return {};
  }
  if (after === undefined) return { condition: undefined };
  return { condition: { counted: step.condition?.counted ?? true, text: plainText(after) } };
}

const written = ({ language, text, expect }: CommandText): string =>
  JSON.stringify([language, text, expect?.source, expect?.isFence]);

type Command = Step['commands'][number];

function commandOf(command: CommandText, before: Command | undefined): Command {
  const { expect: _, ...others } = before ?? { language: command.language, text: '' };
  const { expect } = command;
  // A command without a language is written as one of the shell.
  const isSameLanguage = command.language === (others.language || 'sh');
  return {
    ...others,
    language: isSameLanguage ? others.language : command.language,
    text: command.text,
    ...(expect && { expect: expect.isFence ? expect.source : plainText(expect.source) }),
  };
}

/** Gives the commands as they are now; nothing when none was changed. `was` are the written ones, in the step's order. */
export function changesOfCommands(
  was: readonly CommandText[],
  is: readonly CommandText[],
  step: Pick<Step, 'commands'>,
): StepChanges {
  const before = was.map(written);
  const after = is.map(written);
  if (before.join('\n') === after.join('\n')) return {};
  // Commands without text are not written.
  const kept = step.commands.filter(({ text }) => text.trim() !== '');
  const left = new Set(before.keys());
  const same = after.map((one) => {
    const index = [...left].find((place) => before[place] === one);
    if (index !== undefined) left.delete(index);
    return index;
  });
  const commands = is.map((command, index): Command => {
    const exact = same[index];
    if (exact !== undefined) return kept[exact] ?? commandOf(command, undefined);
    const isInPlace = was.length === is.length && left.has(index);
    return commandOf(command, isInPlace ? kept[index] : undefined);
  });
  return { commands };
}

/** Gives the prose as it is now; nothing when it was not changed. */
export function changesOfDetails(was: StepBody, is: StepBody): StepChanges {
  const text = is.details.join('\n');
  return was.details.join('\n') === text ? {} : { details: proseOf(was.details, is.details) };
}

const FENCED = /^(`{3,})markdown$/;

/** Prose that could have left its place was written in a fence, and comes out of it again. */
export function proseOf(was: readonly string[], is: readonly string[]): string {
  const isFenced = (lines: readonly string[]): boolean => {
    const marks = FENCED.exec(lines[0] ?? '')?.[1];
    return marks !== undefined && lines.length > 1 && lines.indexOf(marks) === lines.length - 1;
  };
  return (isFenced(was) && isFenced(is) ? is.slice(1, -1) : is).join('\n');
}
