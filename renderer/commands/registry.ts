import { create } from 'zustand';
import type { Command } from './command.ts';

interface Registry {
  readonly commands: readonly Command[];
}

/** All commands of this window, in the order they were registered. */
export const useCommands = create<Registry>()(() => ({ commands: [] }));

/** Adds commands; a command that was there under the same id is replaced. Returns what removes them. */
export function registerCommands(commands: readonly Command[]): () => void {
  const ids = new Set(commands.map(({ id }) => id));
  useCommands.setState((state) => ({
    commands: [...state.commands.filter(({ id }) => !ids.has(id)), ...commands],
  }));
  return () =>
    useCommands.setState((state) => ({
      commands: state.commands.filter((command) => !commands.includes(command)),
    }));
}

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;

/** Runs a command by its id, if it is there and possible now. */
export function runCommand(id: string): void {
  const command = useCommands.getState().commands.find((one) => one.id === id);
  if (command && isEnabled(command)) command.run();
}
