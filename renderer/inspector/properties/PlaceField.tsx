import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { mayPlace } from '#app/catalog/may-place.ts';
import { counted } from '#app/counted.ts';
import type { Block } from '#app/design/schema.ts';
import type { Graph } from '#app/graph/graph.ts';
import { useDesign } from '../../store/design-store.ts';
import { FieldRow, helpId } from '../../ui/FieldRow.tsx';
import { placeAllEdits } from './place-edits.ts';

interface PlaceFieldProps {
  readonly blocks: readonly Block[];
  readonly graph: Graph;
}

const CANVAS = '';

/** Which container they sit in: their subnets follow. The same question a drop on the canvas answers. */
export function PlaceField({ blocks, graph }: PlaceFieldProps) {
  const id = useId();
  const [error, setError] = useState<string>();
  const { design } = graph;
  const inside = new Set(
    blocks.flatMap((block) => [block.id, ...graph.descendantsOf(block.id).map((one) => one.id)]),
  );
  const places = new Set(blocks.map(({ parent }) => parent));
  const [place] = places;
  const shared = places.size === 1 ? (place ?? CANVAS) : null;
  const containers = graph.blocks.filter(
    (one) =>
      !inside.has(one.id) &&
      (one.id === shared ||
        (blockDefinition(one.type)?.container &&
          blocks.every((block) => mayPlace(design, block, one.id).allowed))),
  );
  const onCanvas = blocks.every(
    (block) => !block.parent || mayPlace(design, block, undefined).allowed,
  );
  const data: readonly { readonly value: string; readonly label: string }[] = [
    ...(onCanvas ? [{ value: CANVAS, label: 'The canvas' }] : []),
    ...containers.map((one) => ({ value: String(one.id), label: pathOf(one, graph) })),
  ];
  if (data.length < 2 && shared === CANVAS) return null;
  const locked = blocks.filter((block) => block.locked);
  const [only, ...others] = blocks;
  const what = only && others.length === 0 ? only.name : counted(blocks.length, 'block');

  const put = (chosen: string | null): void => {
    if (chosen === null) return;
    if (locked[0]) return setError(`${locked[0].name} is locked and stays where it is.`);
    const parent = containers.find((one) => one.id === chosen);
    const state = useDesign.getState();
    const result = state.dispatch(
      parent ? `Move ${what} into ${parent.name}` : `Move ${what} onto the canvas`,
      placeAllEdits(state.design, blocks, parent),
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
        value={shared}
        placeholder="Mixed"
        aria-describedby={helpId(id)}
        onChange={put}
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
