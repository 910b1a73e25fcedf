// Descriptions of resources are made of names, which people may write as they like and as long as
// they like. AWS may not take them so.

/**
 * At most 255 of the characters EC2 and ElastiCache take in a description; the id where none is
 * left of the name. Source: EC2 API reference, CreateSecurityGroup, GroupDescription.
 */
export function plainDescription(text: string, id: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g, '')
    .trim();
  return (plain || id).slice(0, 255);
}

/** The longest a resource may be described in. Source: each service's API reference. */
const LONGEST = {
  comment: 128,
  function: 256,
  alarm: 1024,
  rule: 512,
  api: 1024,
  template: 1024,
  parameter: 4000,
  key: 8192,
  repository: 1000,
  build: 255,
  secret: 2048,
} as const;

/**
 * A description cut to what AWS takes. Templates count bytes, services characters: bytes of UTF-8
 * are the stricter measure of both.
 */
export function clipped(text: string, what: keyof typeof LONGEST): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > LONGEST[what]) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

const utf8Length = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_00_00 ? 3 : 4;
