import { Option } from 'commander';
import { Crossing, type Design, StackLayout } from '#app/design/schema.ts';

export interface StacksOptions {
  readonly stacks?: StackLayout;
  readonly crossing?: Crossing;
}

export const stacksOption = (): Option =>
  new Option(
    '--stacks <layout>',
    "one stack, one a microservice, or those in a root; the design's unless given",
  ).choices(StackLayout.options);

export const crossingOption = (): Option =>
  new Option(
    '--crossing <how>',
    "how values get from stack to stack; the design's unless given",
  ).choices(Crossing.options);

/** The design as these options would have it. */
export function withStacks(design: Design, { stacks: layout, crossing }: StacksOptions): Design {
  const { stacks } = design.settings;
  return {
    ...design,
    settings: {
      ...design.settings,
      stacks: { ...stacks, ...(layout && { layout }), ...(crossing && { crossing }) },
    },
  };
}
