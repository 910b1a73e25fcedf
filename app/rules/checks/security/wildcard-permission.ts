import type { ValueObject } from '../../../cloudformation/template.ts';
import { defineRule, type Problem } from '../../define-rule.ts';
import { type Permissions, permissionsOf, textsOf } from '../../resources/permissions.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const wildcardPermission = defineRule({
  id: 'wildcard-permission',
  title: 'Rights to everything',
  area: 'security',
  severity: 'warning',
  why: 'What a program may do, whoever breaks into it may do too. A list of the actions and resources it needs is what keeps a hole in one of them from being a hole in the account.',
  source: sources.leastPrivilege,
  judges: 'template',
  check: (context) => permissionsOf(context).flatMap(problemOf),
});

function problemOf({ made, statements, managed }: Permissions): readonly Problem[] {
  const open = statements.filter(({ Condition }) => Condition === undefined);
  const everything = [
    ...managed.filter((name) => ALL_OF_IT.has(name)),
    ...(open.some((one) => isEverywhere(one) && actsAtWill(one)) ? ['*'] : []),
  ];
  const services = distinct([
    ...managed.filter((name) => name.endsWith('FullAccess')),
    ...open.filter(isEverywhere).flatMap((one) => wholeServices(one)),
  ]);
  const anywhere = distinct(
    open.filter(isEverywhere).flatMap((one) => textsOf(one['Action']).filter(isNarrowable)),
  );
  const own = distinct(open.filter((one) => !isEverywhere(one)).flatMap(wholeServices));
  const name = nameOf(made.view);
  const blocks = [made.view.block.id];
  if (everything.length > 0)
    return [
      {
        message: `${name} lets whoever has it do everything in the account (${listed(everything)}). Allow the actions it needs, on the resources it needs.`,
        blocks,
      },
    ];
  if (services.length + anywhere.length > 0)
    return [
      {
        message: `${name} allows ${few([...services, ...anywhere])} on everything in the account. Allow ${services.length > 0 ? 'the actions it needs, on' : 'it on'} the resources it needs.`,
        blocks,
      },
    ];
  if (own.length === 0) return [];
  return [
    {
      message: `${name} allows ${few(own)} on its resources: with what is meant it may delete them and change who gets in. List the actions it needs.`,
      blocks,
      // Nothing but its own is at stake.
      severity: 'info',
    },
  ];
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** As many as one reads. */
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names);

/** AWS's policies that hold all or nearly all there is. */
const ALL_OF_IT: ReadonlySet<string> = new Set([
  'AdministratorAccess',
  'PowerUserAccess',
  'IAMFullAccess',
]);

const isEverywhere = ({ Resource }: ValueObject): boolean => textsOf(Resource).includes('*');

/** `NotAction` allows what it doesn't name. */
const actsAtWill = ({ Action, NotAction }: ValueObject): boolean =>
  NotAction !== undefined || textsOf(Action).some((one) => one === '*' || one === '*:*');

const wholeServices = ({ Action }: ValueObject): readonly string[] =>
  textsOf(Action).filter((one) => /^[\w-]+:\*$/.test(one) || one === '*');

/**
 * Actions that reach data or another's rights, and that a resource can be named for: only these are
 * asked for one. Many others know no resource, such as ec2:Describe… or xray:PutTraceSegments; and
 * sns:Publish to a phone number has none. Source: Service Authorization Reference.
 */
const NARROWABLE = [
  /^s3:(get|put|delete|restore|abort)\w*object/,
  /^s3:(listbucket|deletebucket|putbucketpolicy)/,
  /^dynamodb:(batch|conditioncheck|delete|get|partiql|put|query|scan|update)/,
  /^sqs:(sendmessage|receivemessage|deletemessage|purgequeue|changemessage)/,
  /^kinesis:(putrecord|getrecord|getsharditerator|subscribetoshard)/,
  /^firehose:putrecord/,
  /^events:putevents$/,
  /^states:(startexecution|startsyncexecution|stopexecution)$/,
  /^lambda:(invokefunction|invoke\*|updatefunctioncode)/,
  /^secretsmanager:(getsecretvalue|putsecretvalue|updatesecret|deletesecret)/,
  /^ssm:(getparameter|putparameter|deleteparameter|sendcommand)/,
  /^kms:(decrypt|encrypt|generatedatakey|reencrypt|creategrant)/,
  /^(iam:passrole|sts:assumerole|rds-db:connect|execute-api:invoke|ecs:runtask|ecs:executecommand)$/,
];

const isNarrowable = (action: string): boolean => {
  const lower = action.toLowerCase();
  return NARROWABLE.some((pattern) => pattern.test(lower)) || isNearlyAll(lower);
};

/** `s3:Get*`, `dynamodb:Put*`. */
const isNearlyAll = (action: string): boolean =>
  /^(s3|dynamodb|sqs|secretsmanager|kms|ssm):(get|put|delete|update|write|read)\*$/.test(action);
