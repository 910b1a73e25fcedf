import { describe, expect, it } from 'vitest';
import s3 from '#assets/spec/aws-s3.json' with { type: 'json' };
import index from '#assets/spec/index.json' with { type: 'json' };
import { propertiesOf, propertyAt, resourceSpec, serviceOf, specFileOf } from './lookups.ts';
import { ServiceSpec, SpecIndex } from './schema.ts';

const spec = ServiceSpec.parse(s3);
const BUCKET = 'AWS::S3::Bucket';

describe('lookups in the generated specification', () => {
  it.each([
    ['AWS::S3::Bucket', 'AWS::S3', 'aws-s3.json'],
    ['Alexa::ASK::Skill', 'Alexa::ASK', 'alexa-ask.json'],
  ])('%s is in %s', (type, service, file) => {
    expect(serviceOf(type)).toBe(service);
    expect(specFileOf(type)).toBe(file);
  });

  it.each([
    ['BucketName', { type: 'string', replacement: 'yes' }],
    [
      'VersioningConfiguration.Status',
      { type: { enum: ['Enabled', 'Suspended'] }, required: true },
    ],
    ['LifecycleConfiguration.Rules.0.Status', { required: true }],
    ['Tags.3.Key', { type: 'string', required: true }],
  ])('finds %s', (path, expected) => {
    expect(propertyAt(spec, BUCKET, path)).toMatchObject(expected);
  });

  it.each(['Nothing', 'BucketName.Nothing', 'constructor', 'Tags.0.Nothing'])(
    'finds nothing at %s',
    (path) => {
      expect(propertyAt(spec, BUCKET, path)).toBeUndefined();
    },
  );

  it('knows no type that the file lacks', () => {
    expect(resourceSpec(spec, 'AWS::SQS::Queue')).toBeUndefined();
    expect(resourceSpec(spec, 'constructor')).toBeUndefined();
    expect(propertiesOf(spec, 'AWS::SQS::Queue')).toEqual({});
  });

  it('indexes about 1,800 types with what Ref and GetAtt return', () => {
    const types = SpecIndex.parse(index);
    expect(Object.keys(types).length).toBeGreaterThan(1_800);
    expect(types[BUCKET]).toMatchObject({ ref: ['BucketName'], stateful: true });
    expect(types[BUCKET]?.attributes).toContain('Arn');
    expect(types['AWS::Lambda::Function']?.required).toEqual(['Code', 'Role']);
  });
});
