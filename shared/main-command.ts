// What the main process tells a page to do, without being asked. The only road in that direction; everything else is an
// answer to a request (contract.ts).

export type MainCommand =
  /** Open this plan; it was just added from a file. */
  | { kind: 'showPlan'; planId: string }
  /** Say this to the person: a sentence about something that could not be done. */
  | { kind: 'tell'; text: string };
