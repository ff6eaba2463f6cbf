// An icon in the weight of the drawing. It never stands for something alone: words stand beside it, seen or spoken.
import type { LucideIcon } from 'lucide-react';

export function Icon({ of: Drawing, size = 16 }: { of: LucideIcon; size?: number }) {
  return <Drawing className="icon" size={size} strokeWidth={1.5} aria-hidden="true" />;
}
