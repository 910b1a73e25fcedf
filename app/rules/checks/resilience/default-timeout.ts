import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { seconds } from '../../wording.ts';

export const defaultTimeout = defineRule({
  id: 'default-timeout',
  title: 'A function whose time nobody has decided',
  area: 'resilience',
  severity: 'warning',
  why: 'Lambda stops a function after three seconds unless told otherwise. A cold start and one slow answer take as long, and the work is cut off in the middle.',
  source: sources.functionTimeout,
  threshold: { default: 30, unit: 'seconds' },
  judges: 'block',
  // Our own function block has a timeout of its own, and one that was chosen is a decision.
  check: ({ block }, { threshold }) =>
    block.type === FUNCTION &&
    block.properties['Timeout'] === undefined &&
    block.overrides?.['']?.['Timeout'] === undefined
      ? [
          {
            message: `Nobody has decided how long ${block.name} may take: Lambda stops it after ${seconds(DEFAULT)}, in the middle of whatever it does. Give it a timeout longer than its slowest call, and shorter than its callers wait.`,
            blocks: [block.id],
            fixes: [
              {
                title: `Give ${block.name} a timeout of ${seconds(threshold)}`,
                edits: [
                  {
                    edit: 'set-properties',
                    args: { id: block.id, values: { Timeout: threshold } },
                  },
                ],
              },
            ],
          },
        ]
      : [],
});

const FUNCTION = 'AWS::Lambda::Function';
/** Source: sources.functionTimeout. */
const DEFAULT = 3;
