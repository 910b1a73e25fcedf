import { expect, it } from 'vitest';
import { monogram } from './monogram.ts';

it.each([
  ['AWS::OpsWorks::Stack', 'OW'],
  ['AWS::QLDB::Stream', 'QL'],
  ['AWS::Interconnect::Connection', 'IN'],
  ['AWS::UXC::AccountCustomization', 'UX'],
  ['Custom::Thing', 'TH'],
  ['nonsense', ''],
])('%s has %s', (type, letters) => {
  expect(monogram(type)).toBe(letters);
});
