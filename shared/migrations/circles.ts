// Things that need each other in a circle. Tarjan's way, without recursion: a chain may be long.

interface Visit {
  id: string;
  next: number;
}

/** Gives the circles among things and what each of them needs: sets of ids that all need each other. Linear. */
export function circlesOf(needs: Readonly<Record<string, readonly string[]>>): string[][] {
  const [index, low] = [new Map<string, number>(), new Map<string, number>()];
  const [open, isOpen, circles] = [[] as string[], new Set<string>(), [] as string[][]];
  const lower = (id: string, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? 0));
  };
  const enter = (id: string): Visit => {
    low.set(id, index.size);
    index.set(id, index.size);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const leave = (id: string): void => {
    if (low.get(id) !== index.get(id)) return;
    const circle = open.splice(open.lastIndexOf(id));
    for (const one of circle) isOpen.delete(one);
    if (circle.length > 1 || needs[id]?.includes(id)) circles.push(circle);
  };
  for (const first of Object.keys(needs)) {
    const stack = index.has(first) ? [] : [enter(first)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const other = needs[top.id]?.[top.next++];
      if (other === undefined) {
        stack.pop();
        leave(top.id);
        const above = stack.at(-1);
        if (above) lower(above.id, low.get(top.id));
      } else if (!index.has(other)) {
        if (Object.hasOwn(needs, other)) stack.push(enter(other));
      } else if (isOpen.has(other)) lower(top.id, index.get(other));
    }
  }
  return circles;
}
