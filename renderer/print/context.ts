// What every part of a layout may ask for: how wide commands may be, and the code of a row.
import { createContext, useContext } from 'react';
import type { RowCodes } from '#shared/paper/paper-plan.ts';

/** The room for a command, in millimetres, and its size in points. */
export interface CodeRoom {
  width: number;
  points: number;
}

export const CodeRoomContext = createContext<CodeRoom>({ width: 180, points: 9 });

/** Gives the room for a command inside something that takes so many millimetres of it. */
export function useCodeRoom(less = 0): CodeRoom {
  const { width, points } = useContext(CodeRoomContext);
  return { width: width - less, points };
}

export const RowCodesContext = createContext<RowCodes>(new Map());

/** Gives the code of a row; nothing for what has none. */
export function useRowCode(id: string | undefined): string | undefined {
  const codes = useContext(RowCodesContext);
  return id === undefined ? undefined : codes.get(id);
}
