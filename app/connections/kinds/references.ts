import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import type { RawResource } from '../../catalog/traits/operations.ts';
import {
  type LikelyReference,
  likelyReferences,
} from '../../cloudformation/spec/likely-references.ts';
import { defineConnection } from '../define-connection.ts';

export const references = defineConnection({
  kind: 'references',
  label: 'references',
  summary: 'Sets a property to the other resource: what Ref or Fn::GetAtt gives of it.',
  synchronous: false,
  arrows: 'to',
  repeatable: true,
  aside: true,
  properties: z.object({
    property: field(
      z
        .string()
        .regex(/^$|^\w+(?:\.\w+)*$/, 'names of properties with dots between them')
        .max(512)
        .default(''),
      {
        label: 'Property',
        help: 'What is set, such as VpcConfig.SubnetIds. Empty: what usually names a resource of that type.',
      },
    ),
    attribute: field(
      z
        .string()
        .regex(/^$|^\w+(?:\.\w+)*$/, 'the name of an attribute, such as Arn')
        .max(255)
        .default(''),
      {
        label: 'Attribute',
        help: 'What of the other is taken, such as Arn. Empty: what Ref gives.',
        when: { property: 'property', filled: true },
      },
    ),
    list: field(z.boolean().default(false), {
      label: 'Adds to a list',
      help: 'The property is a list, and this is one entry of it.',
      when: { property: 'property', filled: true },
    }),
  }),
  fits: (from, to) => (from.raw && to.raw ? 2 : 0),
  text: ({ property }) => property || 'references',
  compile: (chosen, { raw: from }, { raw: to }, scope) => {
    if (!from || !to) return;
    const reference = chosen.property ? chosen : likeliest(from, to);
    if (!reference) {
      scope.problem(
        `AWS's specification names no property of ${scope.fromName} (${from.type}) that is free and takes ${scope.toName} (${to.type}).`,
        'Open the connection, and say which property it sets.',
      );
      return;
    }
    const { property, attribute, list } = reference;
    const value = attribute ? to.resource.get(attribute) : to.resource.ref;
    const present = from.at(property);
    if (list && (present === undefined || Array.isArray(present)))
      from.resource.append(property, value);
    else if (present !== undefined)
      scope.problem(
        `${property} of ${scope.fromName} has a value already, which the connection to ${scope.toName} doesn't replace.`,
        'Empty the property, or have the connection set another.',
      );
    else from.resource.set(property, value);
  },
});

/** The first that nobody filled; to a list one can always be added. */
const likeliest = (from: RawResource, to: RawResource): LikelyReference | undefined =>
  likelyReferences(from.type, to.type).find(({ property, list }) => {
    const present = from.at(property);
    return present === undefined || (list && Array.isArray(present));
  });
