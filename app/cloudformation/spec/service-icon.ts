/** assets/icons/services.json: a type's prefix, up to the whole type → file of assets/icons/services. */
export type ServiceIcons = { readonly [prefix: string]: string };

/** The icon of a resource type, by the longest prefix: `AWS::EC2::Subnet` before `AWS::EC2`. */
export function serviceIcon(type: string, icons: ServiceIcons): string | undefined {
  const parts = type.split('::');
  for (let length = parts.length; length > 0; length--) {
    const prefix = parts.slice(0, length).join('::');
    if (Object.hasOwn(icons, prefix)) return icons[prefix];
  }
  return undefined;
}
