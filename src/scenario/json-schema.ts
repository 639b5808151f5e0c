import * as z from 'zod';
import { contract } from './schema/contract.ts';
import { instrument } from './schema/instrument.ts';
import { scenarioFile } from './schema/scenario.ts';

/**
 * The JSON Schema (draft-07) of scenario files, for editors: names, descriptions and examples of every key. A file
 * that extends another may leave out any key.
 */
export function scenarioJsonSchema(): object {
  const { required, ...rest } = schemaOf(scenarioFile, 'Scenario');
  return { ...rest, anyOf: [{ required: ['extends'] }, { required }] };
}

/** The JSON Schema (draft-07) of co-construction models. */
export function contractJsonSchema(): object {
  return schemaOf(contract, 'Co-construction model');
}

/** The JSON Schema (draft-07) of investment models. */
export function instrumentJsonSchema(): object {
  return schemaOf(instrument, 'Investment model');
}

function schemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  return { title: `pilotline: ${title}`, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }) };
}
