import { ChoiceDialog } from './ChoiceDialog.tsx';
import { type Asked, useDialogs } from './dialog-store.ts';
import { FileDialog } from './FileDialog.tsx';
import { NewDialog } from './NewDialog.tsx';
import { RecoverDialog } from './RecoverDialog.tsx';
import { TextDialog } from './TextDialog.tsx';

/** Whatever flows are asking right now; the newest question on top. */
export function Dialogs() {
  const asked = useDialogs((state) => state.asked);
  return asked.map((one) => <Dialog key={one.number} asked={one} />);
}

function Dialog({ asked: { question, answer } }: { readonly asked: Asked }) {
  switch (question.kind) {
    case 'choice':
      return <ChoiceDialog question={question} answer={answer} />;
    case 'text':
      return <TextDialog question={question} answer={answer} />;
    case 'file':
      return <FileDialog question={question} answer={answer} />;
    case 'new':
      return <NewDialog answer={answer} />;
    case 'recover':
      return <RecoverDialog question={question} answer={answer} />;
    default:
      return question satisfies never;
  }
}
