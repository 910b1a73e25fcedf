/** Two letters of a type's service: `AWS::OpsWorks::Stack` → "OW", `AWS::QLDB::Stream` → "QL". */
export function monogram(type: string): string {
  const service = type.split('::')[1] ?? '';
  const capitals = service.replaceAll(/[^A-Z]/g, '');
  return (service === capitals || capitals.length < 2 ? service : capitals)
    .slice(0, 2)
    .toUpperCase();
}
