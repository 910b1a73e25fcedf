import { references } from '../../../cloudformation/intrinsics.ts';
import type { Value } from '../../../cloudformation/template.ts';
import { defineRule, type TemplateContext } from '../../define-rule.ts';
import { madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

const TYPE = 'AWS::AutoScaling::LaunchConfiguration';

export const launchConfiguration = defineRule({
  id: 'launch-configuration',
  title: 'Servers made from a launch configuration',
  area: 'lifecycle',
  severity: 'warning',
  why: 'Accounts made since 1 October 2024 can’t create launch configurations, and no instance type that came after 2022 is in them. What EC2 has learnt since is in launch templates alone.',
  source: sources.launchConfigurations,
  judges: 'template',
  check: (context) => {
    const groups = groupsOf(context);
    return [
      ...madeOf(TYPE, context).map(({ view, logicalId }) => {
        const users = groups.filter(({ uses }) => nameIn(uses) === logicalId);
        const names = [...new Set(users.map((group) => nameOf(group.view)))];
        return {
          message: `${nameOf(view)} is a launch configuration${names.length > 0 ? `, from which ${listed(names)} ${names.length > 1 ? 'make their servers' : 'makes its servers'}` : ''}: an account made since 1 October 2024 can't create it, and it takes no instance type that came after 2022. Use a launch template.`,
          blocks: [...new Set([view, ...users.map((group) => group.view)])].map(
            ({ block }) => block.id,
          ),
        };
      }),
      ...groups
        .filter(({ uses }) => typeof uses === 'string')
        .map(({ view }) => ({
          message: `${nameOf(view)} makes its servers from a launch configuration that is there already: another account may not be able to create one like it, and it takes no instance type that came after 2022. Use a launch template.`,
          blocks: [view.block.id],
        })),
    ];
  },
});

const groupsOf = (context: TemplateContext) =>
  madeOf('AWS::AutoScaling::AutoScalingGroup', context).flatMap(({ view, properties }) => {
    const uses = properties['LaunchConfigurationName'];
    return uses === undefined ? [] : [{ view, uses }];
  });

/** Of the one thing a value refers to. */
const nameIn = (value: Value): string | undefined => references(value)[0]?.target;
