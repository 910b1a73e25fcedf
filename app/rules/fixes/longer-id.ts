import { LogicalId } from '../../design/ids.ts';

/** Undefined where the id is so long that nothing can be named after it: then there is no fix. */
export const longerId = (id: LogicalId, suffix: string): LogicalId | undefined =>
  LogicalId.safeParse(`${id}${suffix}`).data;
