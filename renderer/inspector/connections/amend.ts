// What the contract's rows do when somebody edits them: each says the connection's amendments anew.
import type { ConnectionId } from '#app/design/ids.ts';
import type { Amendments } from '#app/design/schema.ts';
import { useDesign } from '../../store/design-store.ts';

export interface Amend {
  withhold(action: string): void;
  restore(action: string): void;
  /** Returns why it can't. */
  grant(action: string): string | undefined;
  /** An empty name is the generated one again. Returns why it can't. */
  rename(generatedName: string, name: string): string | undefined;
}

/** `dynamodb:Scan`; a wildcard would undo what least privilege is for. */
const ACTION = /^[a-z0-9-]+:[A-Za-z0-9]+$/;
const VARIABLE = /^[A-Za-z][A-Za-z0-9_]+$/;

export function amendOf(id: ConnectionId): Amend {
  const present = (): Amendments => useDesign.getState().design.connections[id]?.amendments ?? {};
  const say = (step: string, amendments: Amendments): string | undefined => {
    const result = useDesign
      .getState()
      .dispatch(step, [{ edit: 'amend-contract', args: { id, amendments } }]);
    return result.ok ? undefined : result.failure.message;
  };
  return {
    withhold: (action) => {
      const { withheld = [], granted = [] } = present();
      // What was added by hand is taken back, what is generated is held back.
      if (granted.includes(action))
        say(`Take back ${action}`, {
          ...present(),
          granted: granted.filter((one) => one !== action),
        });
      else say(`Withhold ${action}`, { ...present(), withheld: [...withheld, action] });
    },
    restore: (action) => {
      const { withheld = [] } = present();
      say(`Allow ${action} again`, {
        ...present(),
        withheld: withheld.filter((one) => one !== action),
      });
    },
    grant: (action) => {
      const { granted = [], withheld = [] } = present();
      if (!ACTION.test(action))
        return 'One action of one service, such as dynamodb:Scan, without wildcards.';
      if (withheld.includes(action)) {
        return say(`Allow ${action} again`, {
          ...present(),
          withheld: withheld.filter((one) => one !== action),
        });
      }
      if (granted.includes(action)) return `${action} is allowed already.`;
      return say(`Allow ${action}`, { ...present(), granted: [...granted, action] });
    },
    rename: (generatedName, name) => {
      const { [generatedName]: _, ...others } = present().variables ?? {};
      if (name !== '' && !VARIABLE.test(name)) return 'Letters, digits and _, a letter first.';
      if (Object.values(others).includes(name)) return `Another variable is called ${name}.`;
      const variables =
        name === '' || name === generatedName ? others : { ...others, [generatedName]: name };
      return say(`Rename ${generatedName}`, { ...present(), variables });
    },
  };
}
