// The only way to the main process: a request of the contract, answered with a Result. It knows no plan and no screen.
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract.ts';
import type { MainCommand } from '#shared/main-command.ts';
import type { Result } from '#shared/result.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    holdpoint: {
      request(name: string, input: unknown): Promise<Result<unknown>>;
      /** Hands every command of main to the listener; a page that main tells nothing has none. */
      onCommand?(listener: (command: MainCommand) => void): void;
    };
  }
}

/** Makes a request. Rejects only when main met a bug; that ends in the crash screen. */
export function request<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<Result<RequestOutput<Name>>> {
  // Main answers each name with the type that the contract gives it.
  return window.holdpoint.request(name, input) as Promise<Result<RequestOutput<Name>>>;
}
