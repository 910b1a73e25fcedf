import { describe, expect, it } from 'vitest';
import { likelyReferences } from './likely-references.ts';

describe('likelyReferences', () => {
  it.each([
    [
      'AWS::Lambda::Function',
      'AWS::IAM::Role',
      { property: 'Role', attribute: 'Arn', list: false },
    ],
    [
      'AWS::CloudTrail::Trail',
      'AWS::S3::Bucket',
      { property: 'S3BucketName', attribute: '', list: false },
    ],
    [
      'AWS::CloudWatch::Alarm',
      'AWS::SNS::Topic',
      { property: 'AlarmActions', attribute: '', list: true },
    ],
  ])('%s names %s by %j', (from, to, expected) => {
    expect(likelyReferences(from, to)[0]).toEqual(expected);
  });

  it.each([
    ['AWS::SQS::Queue', 'AWS::RDS::DBInstance'],
    ['constructor', 'AWS::SQS::Queue'],
    ['AWS::Lambda::Function', 'constructor'],
  ])('knows nothing between %s and %s', (from, to) => {
    expect(likelyReferences(from, to)).toEqual([]);
  });
});
