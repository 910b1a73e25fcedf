/** `OrderEvents` → `ORDER_EVENTS`: from the logical id, which never changes, not from the name. */
export const variableStem = (logicalId: string): string =>
  logicalId
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toUpperCase();
