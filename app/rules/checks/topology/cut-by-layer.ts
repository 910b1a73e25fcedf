import {
  type BlockView,
  defineRule,
  type NearContext,
  type Problem,
  type RuleContext,
} from '../../define-rule.ts';
import { partsOf } from '../../services/microservice-parts.ts';
import { servicesOf, storeUses } from '../../services/store-users.ts';
import { teamOf } from '../../services/teams.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const cutByLayer = defineRule({
  id: 'cut-by-layer',
  title: 'Microservices cut by layer, not by capability',
  area: 'topology',
  severity: 'info',
  why: 'Whatever people ask for touches pages, logic and data: cut by layer, every change goes through every microservice.',
  source: sources.badSmells,
  judges: 'design',
  reads: 'shape',
  check: (context) => {
    const services = context.blocks.filter(({ traits }) => traits.boundedContext);
    return [...namedByLayer(services), ...services.flatMap((view) => dataAlone(view, context))];
  },
});

function namedByLayer(services: readonly BlockView[]): readonly Problem[] {
  const layers = services.flatMap((view) => {
    const layer = layerOf(nameOf(view));
    return layer ? [{ view, layer }] : [];
  });
  const kinds = Object.keys(LAYERS).filter((kind) => layers.some(({ layer }) => layer === kind));
  // One of many may be called Web, and mean a capability.
  if (kinds.length < 2 || layers.length * 2 < services.length) return [];
  return [
    {
      message: `${listed(layers.map(({ view }) => nameOf(view)))} are named after layers: ${listed(kinds)}. Whatever people ask for goes through all of them. Cut by what the system does for somebody, such as Orders and Payments, each with its own pages, code and data.`,
      blocks: layers.map(({ view }) => view.block.id),
    },
  ];
}

const LAYERS: { readonly [layer: string]: RegExp } = {
  presentation: /^(front ?end|ui|gui|user interface|presentation|views?|web( ?(app|ui|site))?)$/,
  logic:
    /^(back ?end|(business|application) logic|logic|business|app(lication)? server|middleware|middle)$/,
  data: /^(data ?(base|access|store|storage)|db|persistence|dal|dao|storage|repositor(y|ies))$/,
};

function layerOf(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  const [, core = words, layered] =
    /^(.*?)( (?:layer|tier))?(?: (?:micro)?services?)?$/.exec(words) ?? [];
  if (layered && /^(web|data|ui)$/.test(core)) return core === 'data' ? 'data' : 'presentation';
  return Object.entries(LAYERS).find(([, pattern]) => pattern.test(core))?.[0];
}

/** A microservice of stores whose code is elsewhere; across teams that is another rule's. */
function dataAlone(view: BlockView, context: RuleContext & NearContext): readonly Problem[] {
  const parts = partsOf(view.block.id, context);
  if (parts.some(({ traits }) => traits.codeHost)) return [];
  const stores = parts.filter(({ traits }) =>
    ['table', 'relational', 'search'].includes(traits.store?.kind ?? ''),
  );
  const users = [...new Set(stores.flatMap((store) => servicesOf(storeUses(store, context))))];
  const team = teamOf(view, context);
  const own = users.filter((user) => (teamOf(user, context) ?? team) === team || !team);
  if (users.length === 0 || own.length < users.length) return [];
  return [
    {
      message: `${nameOf(view)} keeps ${listed(stores.map(nameOf))} and no code that works on ${stores.length === 1 ? 'it' : 'them'}: that is in ${listed(users.map(nameOf))}. Give each store to the microservice whose data it is.`,
      blocks: [view.block.id, ...stores.map(({ block }) => block.id)],
    },
  ];
}
