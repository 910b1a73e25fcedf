import type { Template } from '#app/cloudformation/template.ts';
import type { EmittedTemplate } from '../store/analysis-store.ts';

/** JSON is YAML: until the emitter is there. */
export const emitYaml = (template: Template): EmittedTemplate => ({
  text: JSON.stringify(template, null, 2),
  ranges: {},
});
