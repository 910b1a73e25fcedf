// Who owns a resource can be read in the account, and costs can be told apart by it: the main
// resource of every block of a microservice carries its id and its team. The id, because a new name
// must change nothing.
import { microservice } from '../catalog/blocks/structure/microservice.ts';
import { parseProperties } from '../catalog/fields.ts';
import { type Tags, tagValue } from '../catalog/tags.ts';
import type { Block } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';

export function ownershipTags(block: Block, graph: Graph): Tags {
  const owner = graph.ownerOf(block.id);
  if (owner?.type !== microservice.type) return {};
  const team = tagValue(parseProperties(microservice.properties, owner.properties).values.team);
  return { microservice: owner.logicalId, ...(team && { team }) };
}
