// Whether a template is within what CloudFormation takes.
import { LIMITS } from '../../cloudformation/limits.ts';
import type { Template } from '../../cloudformation/template.ts';
import { templateBytes } from '../../cloudformation/template-bytes.ts';

export interface Measure {
  readonly what: 'resources' | 'parameters' | 'outputs' | 'bytes';
  readonly count: number;
  readonly limit: number;
}

/** Nested templates are read from S3, others are sent along. */
export const bodyLimit = (nested: boolean): number =>
  nested ? LIMITS.templateObjectBytes : LIMITS.templateBodyBytes;

export const measures = (template: Template, bytes: number): readonly Measure[] => [
  {
    what: 'resources',
    count: Object.keys(template.Resources).length,
    limit: LIMITS.resources,
  },
  {
    what: 'parameters',
    count: Object.keys(template.Parameters ?? {}).length,
    limit: LIMITS.parameters,
  },
  {
    what: 'outputs',
    count: Object.keys(template.Outputs ?? {}).length,
    limit: LIMITS.outputs,
  },
  { what: 'bytes', count: templateBytes(template), limit: bytes },
];
