/**
 * What AWS's validator says of a type whose service has ended. Of App Mesh that is known: its blocks
 * are there so that a design that has a mesh can be changed into one that can be deployed.
 */
export const saysItEnded = ({
  ruleId,
  message,
}: {
  readonly ruleId: string;
  readonly message: string;
}): boolean => ruleId === 'W3696' && message.includes("'AWS::AppMesh::");
