import { select, sub } from '../../cloudformation/intrinsics.ts';
import type { FunctionConsumer } from '../traits/messaging.ts';
import type { AlarmAction } from '../traits/operations.ts';

/**
 * A function that alarms call. Any alarm of its own account and Region may; which account that is,
 * its ARN says. Source: CloudWatch user guide, "Invoke a Lambda function from an alarm".
 */
export const alarmedFunction = (consumer: FunctionConsumer): AlarmAction => ({
  arn: consumer.arn,
  admit: (_, scope) => {
    const account = select(4, { 'Fn::Split': [':', consumer.arn] });
    consumer.permit(
      scope,
      'Permission',
      'lambda.alarms.cloudwatch.amazonaws.com',
      sub('arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${Account}:alarm:*', {
        Account: account,
      }),
    );
    consumer.invokedAsynchronously();
  },
});
