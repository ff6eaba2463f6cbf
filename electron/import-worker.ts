// The thread in which a stranger's document is read. It is told a text and answers once; whoever waits may end it.
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { importDocument } from '#shared/import/import.ts';
import type { ImportOrder } from './import-markdown.ts';

// What import-markdown.ts gave.
const { document, stamp } = workerData as ImportOrder;
parentPort?.postMessage(importDocument(document, { newId: () => randomUUID(), stamp }));
