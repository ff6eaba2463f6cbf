// The name under which the system knows who runs this.
import { userInfo } from 'node:os';

/** Gives the name; "unknown" in a container that runs under a number which no user has. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error;
    return 'unknown';
  }
}
