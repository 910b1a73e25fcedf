import { describe, expect, it } from 'vitest';
import { blockDefinition, curatedBlocks } from './catalog.ts';
import { CATEGORIES } from './define-block.ts';
import { type Field, fieldsOf, parseProperties } from './fields.ts';

const all = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...all(field.fields ?? [])]);

describe.each(curatedBlocks.map((definition) => [definition.type, definition] as const))(
  '%s',
  (type, definition) => {
    it('is found by its type', () => {
      expect(blockDefinition(type)).toBe(definition);
    });

    it('can be made as it comes out of the palette', () => {
      const { values, problems } = parseProperties(definition.properties, {});
      expect(problems).toEqual([]);
      expect(definition.chips?.(values) ?? []).not.toContain('');
      expect(definition.signals?.(values) ?? {}).toBeTypeOf('object');
      expect(Object.keys(CATEGORIES)).toContain(definition.category);
      expect(definition.summary).toMatch(/\.$/);
    });

    const fields = fieldsOf(definition.properties);

    it('has a label for every field', () => {
      expect(all(fields).filter(({ label, name }) => label === name)).toEqual([]);
    });

    it('names only choices that there are', () => {
      const strange = all(fields).flatMap(({ options = {}, choices = [] }) =>
        Object.keys(options).filter((option) => !choices.map(String).includes(option)),
      );
      expect(strange).toEqual([]);
    });

    it('shows fields depending only on properties and values that there are', () => {
      const lost = fields.flatMap(({ when }) => {
        const other = fields.find(({ name }) => name === when?.property);
        if (!when) return [];
        if ('filled' in when) return other ? [] : [when.property];
        const possible = other?.type === 'boolean' ? [true, false] : (other?.choices ?? []);
        return when.in.filter((value) => !possible.some((one) => one === value));
      });
      expect(lost).toEqual([]);
    });
  },
);

it('makes its initial children of blocks that may sit there', () => {
  const children = curatedBlocks.flatMap(({ type, children: made = [] }) =>
    made.map(({ type: child, properties }) => ({
      type,
      definition: blockDefinition(child),
      properties,
    })),
  );
  expect(children).not.toEqual([]);
  const wrong = children.filter(
    ({ type, definition, properties }) =>
      !definition?.within?.includes(type) ||
      parseProperties(definition.properties, properties).problems.length > 0,
  );
  expect(wrong).toEqual([]);
});

it.each([
  'Amazon API Gateway',
  'Amazon Aurora',
  'Amazon CloudFront',
  'Amazon CloudWatch',
  'Amazon Cognito',
  'Amazon Data Firehose',
  'Amazon DynamoDB',
  'Amazon EC2 Auto Scaling',
  'Amazon ECR',
  'Amazon ECS',
  'Amazon EFS',
  'Amazon ElastiCache',
  'Amazon EventBridge',
  'Amazon Kinesis',
  'Amazon OpenSearch Service',
  'Amazon RDS',
  'Amazon RDS Proxy',
  'Amazon Route 53',
  'Amazon S3',
  'Amazon SNS',
  'Amazon SQS',
  'Amazon VPC',
  'Amazon VPC Lattice',
  'Application Load Balancer',
  'AWS App Mesh',
  'AWS Certificate Manager',
  'AWS CloudTrail',
  'AWS CodeBuild',
  'AWS CodeCommit',
  'AWS CodeDeploy',
  'AWS CodePipeline',
  'AWS KMS',
  'AWS Lambda',
  'AWS Secrets Manager',
  'AWS Step Functions',
  'AWS Systems Manager',
  'AWS WAF',
  'AWS X-Ray',
  'Elastic Load Balancing',
  'Network Load Balancer',
])('has a block for %s', (service) => {
  expect(curatedBlocks.filter(({ services }) => services.includes(service))).not.toEqual([]);
});
