// Where the window was: a small file beside the archive, so that the window can open before the archive does.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

const FIRST = { width: 1440, height: 900 };
const SMALLEST = { minWidth: 900, minHeight: 600 };

const fileIn = (folder: string): string => path.join(folder, 'window.json');

const isRectangle = (value: unknown): value is Rectangle =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((key) => Number.isInteger((value as Record<string, unknown>)[key]));

function remembered(folder: string): Rectangle | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return isRectangle(value) ? value : undefined;
  } catch {
    // No file on the first start, or one that somebody cut: the window then opens at its first size.
    return undefined;
  }
}

/** Gives the size and place the window had, if that place is still on a screen, else the first size. */
export function windowPlace(folder: string): Partial<Rectangle> & typeof SMALLEST {
  const last = remembered(folder);
  const isVisible =
    last &&
    screen.getAllDisplays().some(({ workArea: area }) => {
      const [right, bottom] = [area.x + area.width, area.y + area.height];
      return last.x < right - 50 && last.x + last.width > area.x + 50 && last.y >= area.y - 10 && last.y < bottom - 50;
    });
  return { ...(last && isVisible ? last : FIRST), ...SMALLEST };
}

/** Remembers the window's place when it closes. */
export function rememberPlace(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    try {
      writeFileSync(fileIn(folder), JSON.stringify(window.getNormalBounds()));
    } catch {
      // A read-only folder: the place is a comfort and not worth a message.
    }
  });
}
