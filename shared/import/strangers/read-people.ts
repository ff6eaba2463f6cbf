// Who is there: tables and lists of roles and contacts.
import type { List, Table } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { Draft } from './draft.ts';
import type { Owners } from './owners.ts';
import { namesIn, type Row, rowsOf } from './read-rows.ts';
import { roleKindOf } from './role-words.ts';

/** What a row says beyond role, person and contact belongs to the duties. */
function readRoleRow(row: Row, draft: Draft, owners: Owners): void {
  const title = row.take('role');
  const [name = '', ...more] = namesIn(row.take('name') || row.take('owner'));
  const contact = [row.take('contact'), row.take('contact'), row.take('channel')]
    .filter((part) => part !== '')
    .join(', ');
  const backup = row.take('backup');
  const duties = [row.take('duties'), ...row.rest(), ...more.map((other) => `With ${other}`)].filter(
    (duty) => duty !== '',
  );
  if (title === '' && name === '') return;
  const holder = name === '' ? undefined : owners.person(name, contact);
  const id = owners.role(title === '' ? name : title, holder);
  const role = draft.plan.roles.byId[id];
  if (!role) return;
  role.duties.push(...duties, ...(holder === undefined && contact !== '' ? [contact] : []));
  if (backup !== '') role.backup = owners.person(backup);
}

export function readRoleTable(table: Table, draft: Draft, owners: Owners): void {
  for (const row of rowsOf(table)) readRoleRow(row, draft, owners);
}

export function readContactTable(table: Table, draft: Draft): void {
  for (const row of rowsOf(table)) {
    const [first, second, third] = [row.take('name'), row.take('role'), row.take('purpose')];
    const how = [row.take('contact'), row.take('contact'), row.take('contact')]
      .filter((part) => part !== '')
      .join(', ');
    const name = first || second || third;
    const whatFor = [name === first ? second : '', name === third ? '' : third, ...row.rest()].filter(
      (part) => part !== '',
    );
    if (name !== '' || how !== '') draft.add(draft.plan.contacts, { name, whatFor: whatFor.join(', '), how });
  }
}

const PAIR = /^([^:–—]{1,60}?)\s{0,3}(?::|–|—|\s-\s)\s{0,3}(\S.*)$/s;

/** Reads "DBA: Anna Schmidt (+49 30 1234)" from a list about people. What is no pair is a contact's name. */
export function readPeopleList(list: List, draft: Draft, owners: Owners): void {
  for (const item of list.items) {
    const text = plainText(item.text);
    const [, title = text, who = ''] = PAIR.exec(text) ?? [];
    const contact = /[([<]([^()[\]<>]{3,200})[)\]>]\s*$/.exec(who.slice(-250));
    const name = contact ? who.slice(0, who.length - contact[0].length).trim() : who;
    const more = item.blocks
      .filter(({ kind }) => kind !== 'list' && kind !== 'rule')
      .map((block) => sourceOf(draft.lines, block));
    if (roleKindOf(title) && name !== '' && name.length < 100) {
      const role = owners.role(title, owners.person(name, contact?.[1] ?? ''));
      draft.plan.roles.byId[role]?.duties.push(...more);
    } else if (text !== '' || more.length > 0) {
      draft.add(draft.plan.contacts, { name: title, whatFor: more.join('\n'), how: who });
    }
    const inside = item.blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
    for (const nested of inside) readPeopleList(nested, draft, owners);
  }
}
