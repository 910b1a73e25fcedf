import { resolve } from 'node:path';
import { allRules } from '#app/rules/run.ts';
import { blockIcons } from '#main/services/pictures/block-icons.ts';
import type { Outputs } from '../generator.ts';
import { examplesOf } from './examples.ts';
import { indexPage } from './index-page.ts';
import { page } from './page.ts';
import { invalidPictures, isDrawable, validPicture } from './pictures.ts';
import { recordTrials } from './trials.ts';

const FOLDER = 'docs/rules';
const IMAGES = `${FOLDER}/images`;

export async function rulePages(): Promise<Outputs> {
  const trials = await recordTrials();
  const icons = blockIcons(resolve(import.meta.dirname, '../../..'));
  const files = new Map<string, string>([[`${FOLDER}/README.md`, indexPage(allRules)]]);
  const image = (name: string, svg: string | undefined): string | undefined => {
    if (svg === undefined) return undefined;
    files.set(`${IMAGES}/${name}.svg`, svg);
    return `images/${name}.svg`;
  };
  for (const rule of allRules) {
    const examples = examplesOf(rule, trials);
    const [invalid] = examples.invalid;
    const [valid] = examples.valid;
    const pictures =
      invalid && isDrawable(invalid)
        ? invalidPictures(invalid, examples.telling, icons)
        : undefined;
    const images = {
      before: image(rule.id, pictures?.before),
      after: image(`${rule.id}-fixed`, pictures?.after),
      valid: image(
        `${rule.id}-valid`,
        valid && isDrawable(valid)
          ? validPicture(valid, invalid, examples.telling, icons)
          : undefined,
      ),
    };
    files.set(`${FOLDER}/${rule.id}.md`, page(rule, examples, images));
  }
  return files;
}
