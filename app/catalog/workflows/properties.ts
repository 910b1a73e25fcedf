import { z } from 'zod';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';

export const stateMachineProperties = z.object({
  kind: field(z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'), {
    label: 'Type',
    help: 'Standard runs up to a year and each step once; Express up to five minutes, often and cheaply. Fixed once deployed.',
    options: { STANDARD: 'Standard', EXPRESS: 'Express' },
  }),
  definition: field(z.string().max(1_000_000).default(''), {
    label: 'Definition',
    help: 'In the Amazon States Language, as JSON. ${CHARGE_FUNCTION} stands for what a connection tells it. Empty: does what is connected, one after the other.',
    group: 'Code',
    multiline: 'code',
  }),
  tracing: field(z.boolean().default(true), {
    label: 'Tracing',
    help: 'Records a trace of sampled executions in AWS X-Ray.',
    group: 'Operation',
    safe: true,
  }),
  logLevel: field(z.enum(['ALL', 'ERROR', 'FATAL', 'OFF']).default('ERROR'), {
    label: 'Logs',
    help: 'An Express machine leaves no other trace of what it did.',
    group: 'Operation',
    options: { ALL: 'Everything', ERROR: 'Errors', FATAL: 'Failed executions', OFF: 'Nothing' },
    safe: ['ALL', 'ERROR', 'FATAL'],
  }),
  logData: field(z.boolean().default(false), {
    label: 'Log data',
    help: 'Also what goes in and out of each step. Leave it off where that is nobody’s business.',
    group: 'Operation',
    when: { property: 'logLevel', in: ['ALL', 'ERROR', 'FATAL'] },
  }),
  logRetentionDays: logRetention,
});
export type StateMachineProperties = z.output<typeof stateMachineProperties>;
