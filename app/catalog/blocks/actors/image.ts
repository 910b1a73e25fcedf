import { z } from 'zod';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

/** A picture grows by a third in Base64; a design stays a file that people can diff and mail. */
const LONGEST = 700_000;

export const image = defineBlock({
  type: 'image',
  label: 'Image',
  kind: 'Image',
  category: 'actors',
  icon: 'image',
  summary: 'A picture or logo on the canvas. Drawn, not deployed.',
  newName: 'image',
  services: [],
  resourceTypes: [],
  properties: z.object({
    // No SVG: one can hold scripts and links, and is drawn where designs are shown.
    source: field(
      z
        .string()
        .max(LONGEST, 'a picture of at most 500 kB')
        .regex(
          /^$|^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/,
          'a PNG, JPEG, GIF or WebP picture as a data: URL',
        )
        .default(''),
      {
        label: 'Picture',
        help: 'PNG, JPEG, GIF or WebP, at most 500 kB. It is kept in the design.',
        picture: true,
      },
    ),
    description: field(z.string().max(1000).default(''), {
      label: 'Description',
      help: 'What it shows, for those who can’t see it.',
    }),
  }),
  traits: {},
  drawing: { look: 'image', size: { width: 160, height: 96 } },
});
