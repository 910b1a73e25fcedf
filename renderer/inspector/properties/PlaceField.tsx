import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { canPlace } from '#app/catalog/placement.ts';
import type { Block } from '#app/design/schema.ts';
import type { Graph } from '#app/graph/graph.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import { placeEdits } from './place-edits.ts';

interface PlaceFieldProps {
  readonly block: Block;
  readonly definition: BlockDefinition;
  readonly graph: Graph;
}

const CANVAS = '';

/** Which container it sits in: its subnets follow. The same question a drop on the canvas answers. */
export function PlaceField({ block, definition, graph }: PlaceFieldProps) {
  const id = useId();
  const [error, setError] = useState<string>();
  const inside = new Set(graph.descendantsOf(block.id).map((one) => one.id));
  const containers = graph.blocks.filter(
    (one) =>
      one.id !== block.id &&
      !inside.has(one.id) &&
      (one.id === block.parent ||
        (blockDefinition(one.type)?.container &&
          canPlace(definition, blockDefinition(one.type), one.properties).allowed)),
  );
  const data: readonly { readonly value: string; readonly label: string }[] = [
    ...(canPlace(definition, undefined).allowed || !block.parent
      ? [{ value: CANVAS, label: 'The canvas' }]
      : []),
    ...containers.map((one) => ({ value: String(one.id), label: pathOf(one, graph) })),
  ];
  if (data.length < 2 && !block.parent) return null;

  const place = (chosen: string | null): void => {
    const parent = containers.find((one) => one.id === chosen);
    const { design, dispatch } = useDesign.getState();
    const result = dispatch(
      parent ? `Move ${block.name} into ${parent.name}` : `Move ${block.name} onto the canvas`,
      placeEdits(design, block, parent),
    );
    setError(result.ok ? undefined : result.failure.message);
  };

  return (
    <FieldRow
      label="Sits in"
      htmlFor={id}
      help="Where it is placed. Inside a subnet tier it gets that tier’s subnets and a security group."
      error={error}
    >
      <Select
        id={id}
        data={data}
        value={block.parent ?? CANVAS}
        aria-describedby={helpId(id)}
        onChange={place}
      />
    </FieldRow>
  );
}

/** `shop-vpc › Private` */
const pathOf = (block: Block, graph: Graph): string =>
  [block, ...graph.ancestorsOf(block.id)]
    .map(({ name }) => name)
    .toReversed()
    .join(' › ');
