// All that a window gets to see of Electron: two functions over the contract's names. Everything
// is parsed and checked again in main; this only keeps other channels out of reach.
import { contextBridge, ipcRenderer } from 'electron';
import { eventNames, type Host, methodNames } from '#app/host/contract.ts';
import { fail } from '#app/result.ts';

const methods: ReadonlySet<string> = new Set(methodNames);
const events: ReadonlySet<string> = new Set(eventNames);

const bridge: Host = {
  call: (name, input) =>
    methods.has(name)
      ? ipcRenderer.invoke(name, input)
      : Promise.resolve(fail('unknown-method', `There is no method "${name}".`)),
  on(name, listener) {
    if (!events.has(name)) return () => {};
    // The event object would lead to ipcRenderer; only the payload crosses the bridge.
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, forward);
    return () => void ipcRenderer.off(name, forward);
  },
};

contextBridge.exposeInMainWorld('stackwright', bridge);
