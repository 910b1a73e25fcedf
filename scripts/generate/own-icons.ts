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

/** By icon key. */
export const ownIcons: { readonly [key: string]: string } = {
  microservice: svg(microservice),
  'subnet-isolated': svg(isolated),
  raw: svg(cube),
  'external-system': svg(cube),
};
