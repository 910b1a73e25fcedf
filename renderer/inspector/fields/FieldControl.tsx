import { ChoiceControl } from './ChoiceControl.tsx';
import { CodeControl, JsonControl } from './CodeControl.tsx';
import type { ControlProps } from './control.ts';
import { IntrinsicControl } from './IntrinsicControl.tsx';
import { ListControl } from './ListControl.tsx';
import { ObjectControl, ObjectsControl } from './ObjectControls.tsx';
import { PictureControl } from './PictureControl.tsx';
import { ReferenceControl } from './ReferenceControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The control that fits a field. */
export function FieldControl(props: ControlProps) {
  return props.intrinsic ? (
    <IntrinsicControl {...props}>{plain}</IntrinsicControl>
  ) : (
    <PlainControl {...props} />
  );
}

const plain = (props: ControlProps) => <PlainControl {...props} />;

function PlainControl(props: ControlProps) {
  const { field } = props;
  if (field.reference) return <ReferenceControl {...props} />;
  if (field.picture) return <PictureControl {...props} />;
  if (field.multiline === 'code') return <CodeControl {...props} />;
  switch (field.type) {
    case 'text':
    case 'number':
    case 'integer':
      return <TextControl {...props} />;
    case 'boolean':
      return <SwitchControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'list':
      if (field.fields) return <ObjectsControl {...props}>{draw}</ObjectsControl>;
      if (field.item && SIMPLE.has(field.item.type))
        return <ListControl {...props}>{draw}</ListControl>;
      return <JsonControl {...props} />;
    case 'object':
      return field.fields ? (
        <ObjectControl {...props}>{draw}</ObjectControl>
      ) : (
        <JsonControl {...props} />
      );
    case 'json':
      return <JsonControl {...props} />;
  }
}

const SIMPLE: ReadonlySet<string> = new Set(['text', 'number', 'integer', 'choice']);

const draw = (props: ControlProps) => <FieldControl {...props} />;
