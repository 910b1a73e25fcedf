import { z } from 'zod';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { wrongPattern } from '../../events/event-pattern.ts';
import { jsonObject } from '../../events/json-text.ts';
import { sharedRule } from '../../events/shared-rule.ts';
import { field } from '../../fields.ts';
import { ruleMetrics } from '../../metrics/events.ts';
import { mistake } from '../../mistake.ts';

/** An event that services of almost every account tell of. */
const FAILED_PIPELINES = `{
  "source": ["aws.codepipeline"],
  "detail-type": ["CodePipeline Pipeline Execution State Change"],
  "detail": { "state": ["FAILED"] }
}`;

export const eventRule = defineBlock({
  type: 'event-rule',
  label: 'Event rule',
  kind: 'EventBridge rule',
  category: 'messaging',
  icon: 'event-rule',
  summary:
    'Starts others when something happens in the account: what AWS services tell of themselves.',
  newName: 'rule',
  services: ['Amazon EventBridge'],
  resourceTypes: ['AWS::Events::Rule'],
  properties: z.object({
    pattern: field(z.string().max(4096).default(FAILED_PIPELINES), {
      label: 'Event pattern',
      help: 'Which events, in JSON. Services put theirs on the default bus.',
      multiline: 'code',
    }),
    bus: field(z.string().optional(), {
      label: 'Bus',
      help: 'The bus it listens on. Empty: the default bus of the account.',
      reference: 'event-bus',
    }),
    enabled: field(z.boolean().default(true), {
      label: 'Enabled',
      help: 'Off, it stays deployed and lets everything pass.',
      group: 'Operation',
    }),
  }),
  mistakes: ({ pattern }) => {
    const wrong =
      pattern.trim() === '' ? 'is empty, so that no event fits it' : wrongPattern(pattern);
    return mistake(wrong !== undefined, 'pattern', `the event pattern ${wrong}`);
  },
  traits: { eventSource: { events: 'events' }, observable: true },
  signals: () => ({ scales: true, stateful: false }),
  compile: ({ pattern, bus: chosen, enabled }, scope) => {
    const bus = chosen ? scope.referenced(chosen, 'event-bus')?.reference : undefined;
    if (chosen && bus === undefined)
      scope.problem(
        `${scope.name} listens on a bus that isn't in the design.`,
        'Choose another bus in the inspector, or none for the default one.',
      );
    const rule = scope.resource('', 'AWS::Events::Rule', {
      Description: clipped(scope.name, 'rule'),
      ...(bus !== undefined && { EventBusName: bus }),
      EventPattern: usablePattern(pattern),
      State: enabled ? 'ENABLED' : 'DISABLED',
    });
    return {
      eventSource: sharedRule(rule),
      observable: ruleMetrics(rule, bus),
      reference: rule.get('Arn'),
    };
  },
});

function usablePattern(text: string): ValueObject {
  const read = jsonObject(text);
  return 'object' in read && wrongPattern(text) === undefined ? read.object : NOTHING;
}

/** What waits for nothing, where the pattern can't be used. */
const NOTHING = { source: ['none'] };
