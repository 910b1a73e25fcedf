// Questions that a flow asks while it runs. A flow awaits the answer; the dialogs show what is asked.
import { create } from 'zustand';
import type { FileKind, FileLabel } from '#app/host/files.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
}

export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly title: string;
  readonly message: string;
  /** Shown as a list under the message. */
  readonly details?: readonly string[];
  /** In the order of the buttons; "Cancel" is added before them. */
  readonly choices: readonly Choice[];
}

export interface TextQuestion {
  readonly kind: 'text';
  readonly title: string;
  readonly label: string;
  readonly value: string;
}

export interface FileQuestion {
  readonly kind: 'file';
  readonly mode: 'open' | 'save';
  readonly files: FileKind;
  readonly suggestedName: string;
}

export interface NewQuestion {
  readonly kind: 'new';
}

export interface Recoverable {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly saved: string;
  readonly file: FileLabel | null;
  readonly text: string;
}

export interface RecoverQuestion {
  readonly kind: 'recover';
  readonly found: readonly Recoverable[];
}

export interface Answers {
  readonly choice: string;
  readonly text: string;
  readonly file: FileLabel;
  readonly new: { readonly from: 'empty' } | { readonly from: 'example'; readonly name: string };
  readonly recover: {
    readonly action: 'open' | 'discard';
    readonly found: readonly Recoverable[];
  };
}

export type Question = ChoiceQuestion | TextQuestion | FileQuestion | NewQuestion | RecoverQuestion;

export interface Asked {
  readonly number: number;
  readonly question: Question;
  answer(answer: Answers[keyof Answers] | undefined): void;
}

export interface DialogState {
  readonly asked: readonly Asked[];
}

export const useDialogs = create<DialogState>()(() => ({ asked: [] }));

let count = 0;

/** Undefined: cancelled. */
export function ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']] | undefined> {
  return new Promise((resolve) => {
    const number = ++count;
    const asked: Asked = {
      number,
      question,
      answer: (answer) => {
        useDialogs.setState((state) => ({
          asked: state.asked.filter((one) => one.number !== number),
        }));
        // Each dialog answers in the type that its question's kind stands for.
        resolve(answer as Answers[Q['kind']] | undefined);
      },
    };
    useDialogs.setState((state) => ({ asked: [...state.asked, asked] }));
  });
}
