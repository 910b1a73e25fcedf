import { utilityProcess } from 'electron';
import type { StartChild } from '../services/validator/start-child.ts';

/** The validator's child as Electron makes one: its own binary may not be run as plain Node. */
export function forkUtility(file: string, memoryLimit: number): StartChild {
  return () => {
    const child = utilityProcess.fork(file, [String(memoryLimit)], {
      env: {}, // it needs no credentials, so it gets none
      stdio: ['ignore', 'ignore', 'pipe'],
      serviceName: 'Stackwright template validator',
    });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-4000);
    });
    return {
      send: (request) => child.postMessage(request),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', () => listener(stderr)),
      kill: () => void child.kill(),
    };
  };
}
