// How long a test of the screens waits for what it looks for. Only a failing test ever waits so long; a busy machine may
// take more than the library's second until a thread has started or a request has come back.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
