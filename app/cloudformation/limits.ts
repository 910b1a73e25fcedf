/** CloudFormation quotas. Source: CloudFormation User Guide, "Understand CloudFormation quotas". */
export const LIMITS = {
  templateBodyBytes: 51_200,
  templateObjectBytes: 1_000_000,
  resources: 500,
  /** In one operation on a stack and those nested in it. */
  nestedResources: 2_500,
  parameters: 200,
  outputs: 200,
  mappings: 200,
  /** Source: the same guide, "Get values stored in other services using dynamic references". */
  dynamicReferences: 60,
  nameLength: 255,
  parameterValueBytes: 4_096,
  descriptionBytes: 1_024,
} as const;

/** Source: API reference, CreateChangeSet, StackName. */
export const STACK_NAME = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;

/**
 * A Region's name: `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`. It becomes part of a host name, so
 * nothing else may be in it. Source: AWS Regions and Availability Zones user guide.
 */
export const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
