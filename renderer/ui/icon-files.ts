// Where the files of assets/icons are, for the page and for the worker that paints.
import { serviceOf } from '#app/cloudformation/spec/lookups.ts';
import services from '../../assets/icons/services.json';

const urls: { readonly [path: string]: string } = import.meta.glob<string>(
  '../../assets/icons/**/*.svg',
  { eager: true, query: '?url&no-inline', import: 'default' },
);
const serviceIcons: { readonly [service: string]: string } = services;

/** `name`: a file in assets/icons, without extension. Undefined where there is none. */
export const iconUrl = (name: string | undefined): string | undefined =>
  urls[`../../assets/icons/${name}.svg`];

/** The icon of a CloudFormation type's service, where AWS has drawn one. */
export function serviceIcon(type: string): string | undefined {
  const icon = serviceIcons[type] ?? serviceIcons[serviceOf(type)];
  return icon === undefined ? undefined : `services/${icon}`;
}
