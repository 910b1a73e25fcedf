// Where the files of assets/icons are, for the page and for the worker that paints.
import { serviceIcon as fileOf } from '#app/cloudformation/spec/service-icon.ts';
import services from '../../assets/icons/services.json';

const urls: { readonly [path: string]: string } = import.meta.glob<string>(
  '../../assets/icons/**/*.svg',
  { eager: true, query: '?url&no-inline', import: 'default' },
);

/** `name`: a file in assets/icons, without extension. Undefined where there is none. */
export const iconUrl = (name: string | undefined): string | undefined =>
  urls[`../../assets/icons/${name}.svg`];

/** The icon of a CloudFormation type's service, where AWS has drawn one. */
export function serviceIcon(type: string): string | undefined {
  const icon = fileOf(type, services);
  return icon === undefined ? undefined : `services/${icon}`;
}
