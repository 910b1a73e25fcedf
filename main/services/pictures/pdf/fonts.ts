// Which font has a text's letters. A line is cut into runs of one font each.
import type { FontFace } from '#app/drawing/write-svg.ts';
import { fontFile, SCRIPTS } from '../font-files.ts';

export interface Run {
  readonly text: string;
  readonly font: string;
}

export interface PdfFonts {
  /** Undefined: no font has them all. */
  runs(text: string, face: FontFace): readonly Run[] | undefined;
}

/** What pdfkit opened. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
}

export function pdfFonts(doc: PDFKit.PDFDocument, root: string): PdfFonts {
  const known = new Map<string, OpenFont>();
  const open = (name: string, file: string): OpenFont => {
    const opened = known.get(name);
    if (opened) return opened;
    doc.registerFont(name, file);
    doc.font(name);
    // pdfkit keeps the font it has just chosen there, and has no other way to ask it for its letters.
    const font = Reflect.get(doc, '_font') as OpenFont; // @types/pdfkit leaves it out
    known.set(name, font);
    return font;
  };
  const fontFor = (code: number, face: FontFace): string | undefined =>
    SCRIPTS.map((script) => ({
      name: `${face.font} ${face.weight} ${script}`,
      file: fontFile(root, face, script),
    })).find(({ name, file }) => open(name, file).font.hasGlyphForCodePoint(code))?.name;

  return {
    runs(text, face) {
      const runs: { text: string; font: string }[] = [];
      for (const character of text) {
        const last = runs.at(-1);
        const font = fontFor(character.codePointAt(0) ?? 0, face);
        if (font === undefined) return undefined;
        if (last?.font === font) last.text += character;
        else runs.push({ text: character, font });
      }
      return runs;
    },
  };
}
