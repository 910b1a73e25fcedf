// Which team builds and runs what.
import { microservice } from '../../catalog/blocks/structure/microservice.ts';
import type { BlockView, NearContext } from '../define-rule.ts';

/** A microservice's team; undefined where none is named. */
export const teamOf = (
  service: BlockView | undefined,
  { properties }: Pick<NearContext, 'properties'>,
): string | undefined =>
  (service && properties(microservice, service.block)?.team.trim()) || undefined;
