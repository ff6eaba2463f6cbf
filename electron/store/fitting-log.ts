// Which part of a plan's log still fits the plan after rows of the log were lost. Pure.

interface Link {
  seq: number;
  revision: number;
  undoes: number | null;
  redoes: number | null;
}

/**
 * Gives the end of a plan's log that fits the plan: undo needs every revision down from the plan's own, and every change
 * that a later one refers to. `log` is in the order of `seq`.
 */
export function fittingLog<L extends Link>(log: readonly L[], revision: number): L[] {
  let start = log.length;
  for (let expected = revision; log[start - 1]?.revision === expected; expected -= 1) start -= 1;
  for (let place = start; place < log.length; place += 1) {
    const first = log[start]?.seq ?? 0;
    const refersTo = log[place]?.undoes ?? log[place]?.redoes ?? first;
    if (refersTo < first) start = place + 1;
  }
  return log.slice(start);
}
