import { expect, it } from 'vitest';
import icons from '#assets/icons/services.json' with { type: 'json' };
import { serviceIcon } from './service-icon.ts';

it.each([
  ['AWS::Lambda::Function', 'lambda'],
  ['AWS::EC2::Instance', 'ec2'],
  ['AWS::EC2::Subnet', 'virtual-private-cloud'],
  ['AWS::ECS::Service', 'elastic-container-service'],
  ['Custom::Thing', undefined],
  ['constructor', undefined],
])('%s shows %s', (type, icon) => {
  expect(serviceIcon(type, icons)).toBe(icon);
});
