// Drawings of our own, for what AWS has no icon for. A 48 × 48 view box, two-pixel lines.

const svg = (content: string): string =>
  `<svg width="48" height="48" viewBox="0 0 48 48" xmlns="http://www.w3.org/2000/svg" color="#6b7687" fill="none">${content}</svg>\n`;

/** AWS has no style for isolated subnets: a closed lock without a way out, in our own colour. */
const isolated = `<path d="M0 0h48v48H0z" fill="#5a7bc0"/>
<path d="M16 21v-5a8 8 0 0 1 16 0v5M11 21h26v17H11z" stroke="#fff" stroke-width="1.5" stroke-linejoin="round"/>
<path d="m20.5 26 7 7m0-7-7 7" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>`;

/** A hull round the blocks it owns. */
const microservice = `<rect x="5" y="5" width="38" height="38" rx="9" stroke="currentColor" stroke-width="2"/>
<rect x="12" y="12" width="11" height="11" rx="2.5" fill="currentColor"/>
<rect x="25" y="25" width="11" height="11" rx="2.5" fill="currentColor"/>
<path d="M23 17.5h5.5a2 2 0 0 1 2 2V25" stroke="currentColor" stroke-width="2"/>`;

const cube = `<path d="m24 6 15.5 9v18L24 42 8.5 33V15zM8.5 15 24 24l15.5-9M24 24v18" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round"/>`;

const zone = `<rect x="7" y="9" width="34" height="30" rx="3" stroke="currentColor" stroke-width="2" stroke-dasharray="4 3"/>
<path d="M24 17v14m-7-7h14" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`;

const group = `<rect x="6" y="8" width="36" height="32" rx="4" stroke="currentColor" stroke-width="2" stroke-dasharray="4 3"/>
<rect x="13" y="16" width="9" height="9" rx="2" fill="currentColor"/><rect x="26" y="23" width="9" height="9" rx="2" fill="currentColor"/>`;

const note = `<path d="M9 8h30v22L30 40H9z" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>
<path d="M39 30h-9v10M15 16h18M15 22h18M15 28h9" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

const image = `<rect x="6" y="9" width="36" height="30" rx="4" stroke="currentColor" stroke-width="2"/>
<circle cx="16" cy="19" r="3.5" fill="currentColor"/><path d="m8 35 11-10 7 6 7-8 8 8" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`;

const text = `<path d="M10 15v-5h28v5M24 10v28m-6 0h12" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`;

/** By icon key. */
export const ownIcons: { readonly [key: string]: string } = {
  microservice: svg(microservice),
  'subnet-isolated': svg(isolated),
  raw: svg(cube),
  'external-system': svg(cube),
  'availability-zone': svg(zone),
  group: svg(group),
  note: svg(note),
  image: svg(image),
  text: svg(text),
};
