import { type Command, defineCommand } from '../../commands/command.ts';
import { collapsible, every, setCollapsed } from '../collapse.ts';

/** As editors fold code: the brackets, for what is selected or what it is in. */
export const collapseCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.collapse',
    label: 'Collapse the container or microservice',
    group: 'View',
    keys: ['Mod+Alt+['],
    scope: 'canvas',
    enabled: () => collapsible(false).length > 0,
    run: () => setCollapsed(collapsible(false), true),
  }),
  defineCommand({
    id: 'canvas.expand',
    label: 'Expand the container or microservice',
    group: 'View',
    keys: ['Mod+Alt+]'],
    scope: 'canvas',
    enabled: () => collapsible(true).length > 0,
    run: () => setCollapsed(collapsible(true), false),
  }),
  defineCommand({
    id: 'canvas.collapse-microservices',
    label: 'Collapse all microservices',
    group: 'View',
    scope: 'window',
    enabled: () => every('microservices', false).length > 0,
    run: () => setCollapsed(every('microservices', false), true),
  }),
  defineCommand({
    id: 'canvas.expand-all',
    label: 'Expand everything',
    group: 'View',
    scope: 'window',
    enabled: () => every('all', true).length > 0,
    run: () => setCollapsed(every('all', true), false),
  }),
];
