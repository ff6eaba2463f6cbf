// The sample plan that ships with the app.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk } from './app.ts';

const FILE = path.resolve(import.meta.dirname, '../../resources/sample.holdpoint');

export const samplePlan = (): Plan => expectOk(readPlanFile(readFileSync(FILE, 'utf8')));
