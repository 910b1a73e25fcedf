import { type GoldenCase, variant } from './draw.ts';

export const messagingCases: readonly GoldenCase[] = [
  variant('sns-topic-fifo', 'sns-topic', { fifo: true }),
  variant('sqs-queue-fifo', 'sqs-queue', { fifo: true }),
];
