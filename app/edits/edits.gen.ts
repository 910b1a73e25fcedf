// Every edit by its name. Written by `npm run generate`: don't edit.
import { addBlock } from './edits/add-block.ts';
import { addConnection } from './edits/add-connection.ts';
import { amendContract } from './edits/amend-contract.ts';
import { arrange } from './edits/arrange.ts';
import { changeWaiver } from './edits/change-waiver.ts';
import { meshToServiceConnect } from './edits/mesh-to-service-connect.ts';
import { move } from './edits/move.ts';
import { own } from './edits/own.ts';
import { paste } from './edits/paste.ts';
import { place } from './edits/place.ts';
import { reconnect } from './edits/reconnect.ts';
import { removeParameter } from './edits/remove-parameter.ts';
import { remove } from './edits/remove.ts';
import { renameDesign } from './edits/rename-design.ts';
import { renameEnvironment } from './edits/rename-environment.ts';
import { rename } from './edits/rename.ts';
import { reorder } from './edits/reorder.ts';
import { replaceBlock } from './edits/replace-block.ts';
import { resize } from './edits/resize.ts';
import { setCollapsed } from './edits/set-collapsed.ts';
import { setConnectionKind } from './edits/set-connection-kind.ts';
import { setConnectionOverrides } from './edits/set-connection-overrides.ts';
import { setConnectionProperties } from './edits/set-connection-properties.ts';
import { setDesign } from './edits/set-design.ts';
import { setEnabledInEnvironment } from './edits/set-enabled-in-environment.ts';
import { setEnvironmentProperties } from './edits/set-environment-properties.ts';
import { setEnvironments } from './edits/set-environments.ts';
import { setLabel } from './edits/set-label.ts';
import { setLocked } from './edits/set-locked.ts';
import { setLogicalId } from './edits/set-logical-id.ts';
import { setNotes } from './edits/set-notes.ts';
import { setOverrides } from './edits/set-overrides.ts';
import { setParameter } from './edits/set-parameter.ts';
import { setPinned } from './edits/set-pinned.ts';
import { setProperties } from './edits/set-properties.ts';
import { steer } from './edits/steer.ts';
import { unwaive } from './edits/unwaive.ts';
import { waive } from './edits/waive.ts';

export const edits = {
  'add-block': addBlock,
  'add-connection': addConnection,
  'amend-contract': amendContract,
  'arrange': arrange,
  'change-waiver': changeWaiver,
  'mesh-to-service-connect': meshToServiceConnect,
  'move': move,
  'own': own,
  'paste': paste,
  'place': place,
  'reconnect': reconnect,
  'remove-parameter': removeParameter,
  'remove': remove,
  'rename-design': renameDesign,
  'rename-environment': renameEnvironment,
  'rename': rename,
  'reorder': reorder,
  'replace-block': replaceBlock,
  'resize': resize,
  'set-collapsed': setCollapsed,
  'set-connection-kind': setConnectionKind,
  'set-connection-overrides': setConnectionOverrides,
  'set-connection-properties': setConnectionProperties,
  'set-design': setDesign,
  'set-enabled-in-environment': setEnabledInEnvironment,
  'set-environment-properties': setEnvironmentProperties,
  'set-environments': setEnvironments,
  'set-label': setLabel,
  'set-locked': setLocked,
  'set-logical-id': setLogicalId,
  'set-notes': setNotes,
  'set-overrides': setOverrides,
  'set-parameter': setParameter,
  'set-pinned': setPinned,
  'set-properties': setProperties,
  'steer': steer,
  'unwaive': unwaive,
  'waive': waive,
} as const;
