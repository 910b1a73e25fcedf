import type { Value } from '../../../cloudformation/template.ts';
import { type BlockView, defineRule, type Fix, type TemplateContext } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const sharedRole = defineRule({
  id: 'shared-role',
  title: 'Programs that share their rights',
  area: 'security',
  severity: 'warning',
  why: 'A role has what all who use it need. What one of them is broken into for, the others’ data included, can’t be taken from it without taking it from all.',
  source: sources.rolePerFunction,
  judges: 'template',
  check: (context) =>
    [...groupBy(runners(context), ({ role }) => JSON.stringify(role))].flatMap(([, users]) => {
      const views = [...new Set(users.map(({ view }) => view))];
      if (views.length < 2) return [];
      return [
        {
          message: `${listed(views.map(nameOf))} run under one role: each may do what any other needs. Give each a role of its own.`,
          blocks: views.map(({ block }) => block.id),
          fixes: ownRoles(users),
        },
      ];
    }),
});

interface Runner {
  readonly view: BlockView;
  readonly role: Value;
  /** Where the role is named. */
  readonly property: string;
}

const runners = (context: TemplateContext): readonly Runner[] =>
  Object.entries(ROLE_OF).flatMap(([type, property]) =>
    madeOf(type, context).flatMap(({ view, properties }) => {
      const role = properties[property];
      return role === undefined ? [] : [{ view, role, property }];
    }),
  );

/** What code runs under; the role that only starts a task is everybody's. */
const ROLE_OF = {
  'AWS::Lambda::Function': 'Role',
  'AWS::Serverless::Function': 'Role',
  'AWS::ECS::TaskDefinition': 'TaskRoleArn',
} as const;

/** Where each has a role of its own, but for an override. */
const ownRoles = (users: readonly Runner[]): readonly Fix[] =>
  users.every(({ view, property }) => view.block.overrides?.['']?.[property] !== undefined)
    ? [
        {
          title: `Give ${listed(users.map(({ view }) => nameOf(view)))} their own roles`,
          edits: users.map(({ view, property }) => ({
            edit: 'set-overrides',
            args: { id: view.block.id, suffix: '', path: property },
          })),
        },
      ]
    : [];
