/** CloudFormation quotas. Source: CloudFormation User Guide, "Understand CloudFormation quotas". */
export const LIMITS = {
  templateBodyBytes: 51_200,
  templateObjectBytes: 1_000_000,
  resources: 500,
  parameters: 200,
  outputs: 200,
  mappings: 200,
  nameLength: 255,
  parameterValueBytes: 4_096,
  descriptionBytes: 1_024,
} as const;

/** Source: API reference, CreateChangeSet, StackName. */
export const STACK_NAME = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;
