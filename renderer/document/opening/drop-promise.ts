// What can be promised of files that are still being dragged: browsers tell their types, not their names.

export interface Promised {
  readonly title: string;
  readonly text: string;
}

const PICTURE = /^image\/|^application\/pdf$/;

export function promiseOf(types: readonly string[]): Promised {
  const pictures = types.filter((type) => PICTURE.test(type)).length;
  if (types.length > 1)
    return {
      title: `Drop to open ${types.length} files, each in a tab`,
      text: 'Designs, CloudFormation templates, and pictures that Stackwright made.',
    };
  if (pictures > 0)
    return {
      title: 'Drop to open the design in this picture',
      text: 'A picture without one can be put on the canvas.',
    };
  return {
    title: 'Drop to open this file in a new tab',
    text: 'A design, or a CloudFormation template as blocks.',
  };
}

export const PROMISED_OF_TEXT: Promised = {
  title: 'Drop to put this text on the canvas',
  text: 'CloudFormation becomes blocks, other text a note.',
};
