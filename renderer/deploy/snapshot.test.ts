import { expect, it } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import { kindOf, nameResource, type Snapshot } from './snapshot.ts';

const charge = BlockId.parse('b1');
const snapshot: Snapshot = {
  authors: { Charge: { block: charge }, ChargeLogGroup: { block: charge }, Odd: { block: charge } },
  blocks: { [charge]: { name: 'charge', logicalId: 'Charge' } },
  connections: {},
};

it.each([
  ['Charge', 'charge'],
  ['ChargeLogGroup', 'charge · log group'],
  ['Odd', 'charge'],
  ['PromoMail', 'PromoMail'],
  ['__proto__', '__proto__'],
])('names %s %s', (logicalId, name) => {
  expect(nameResource(snapshot, logicalId, 'AWS::SQS::Queue').name).toBe(name);
});

it.each([
  ['AWS::Lambda::EventSourceMapping', 'Lambda event source mapping'],
  ['AWS::EC2::VPCEndpoint', 'EC2 VPC endpoint'],
  ['AWS::IAM::Role', 'IAM role'],
  ['Custom::Thing', 'Custom::Thing'],
])('says %s as %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});
