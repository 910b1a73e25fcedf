// Whether a template is within what CloudFormation takes.
import { LIMITS } from '../../cloudformation/limits.ts';
import type { Template } from '../../cloudformation/template.ts';
import { templateSize } from '../../cloudformation/template-bytes.ts';

export interface Measure {
  readonly what:
    | 'resources'
    | 'parameters'
    | 'outputs'
    | 'mappings'
    | 'dynamic references'
    | 'bytes';
  readonly count: number;
  readonly limit: number;
}

/** Nested templates are read from S3, others are sent along. */
export const bodyLimit = (nested: boolean): number =>
  nested ? LIMITS.templateObjectBytes : LIMITS.templateBodyBytes;

/** What is counted without reading the template. */
export const counts = ({
  Resources,
  Parameters = {},
  Outputs = {},
  Mappings = {},
}: Template): readonly Measure[] => [
  { what: 'resources', count: Object.keys(Resources).length, limit: LIMITS.resources },
  { what: 'parameters', count: Object.keys(Parameters).length, limit: LIMITS.parameters },
  { what: 'outputs', count: Object.keys(Outputs).length, limit: LIMITS.outputs },
  { what: 'mappings', count: Object.keys(Mappings).length, limit: LIMITS.mappings },
];

export function measures(template: Template, limit: number): readonly Measure[] {
  const { bytes, dynamicReferences } = templateSize(template);
  return [
    ...counts(template),
    {
      what: 'dynamic references',
      count: dynamicReferences,
      limit: LIMITS.dynamicReferences,
    },
    { what: 'bytes', count: bytes, limit },
  ];
}
