import type { ResourceChangeDetail, Change as SdkChange } from '@aws-sdk/client-cloudformation';
import { Change, ChangeAction } from '#app/host/deploy.ts';

/** A change set's rows about resources, in the contract's terms. */
export const toChanges = (changes: readonly SdkChange[]): Change[] =>
  changes.flatMap(({ ResourceChange: change }): Change[] => {
    const action = ChangeAction.safeParse(change?.Action);
    if (!change || !action.success) return [];
    const replacement = Change.shape.replacement.safeParse(change.Replacement);
    return [
      {
        action: action.data,
        logicalId: change.LogicalResourceId ?? '',
        physicalId: change.PhysicalResourceId || null,
        type: change.ResourceType ?? '',
        replacement: replacement.success ? replacement.data : null,
        properties: [...new Set((change.Details ?? []).flatMap(propertyOf))],
      },
    ];
  });

/**
 * `/Properties/Tags/0/Value` → `Tags.0.Value`. The path is there when property values were asked
 * for; else the property's name alone. Tags of the whole stack come without either.
 */
function propertyOf({ Target }: ResourceChangeDetail): string[] {
  if (!Target) return [];
  const [, section, ...path] = (Target.Path ?? '').split('/');
  if (section === 'Properties' && path.length > 0) return [path.join('.')];
  if (Target.Attribute === 'Properties') return Target.Name ? [Target.Name] : [];
  return Target.Attribute === 'Tags' ? ['Tags'] : [];
}
