import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportConcept } from '../entry';
import { COLUMNS, type ColumnName } from '../table/columns';
import { continuation } from '../table/row';
import { rowOf } from '../table/write-row';
import { escapeXml } from '../xml/xml-text';
import { lettersOf } from './values';
import { toXstring } from './xstring';

/** XML that is packed at once, in UTF-16 units. */
const pieceLength = 64_000;
/** Bytes that are passed on at once, at least. */
const chunkLength = 16_000;
/** The most that a cell of Excel holds, in UTF-16 units. */
const longestCell = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of cells: a text, whatever is typed; a header. */
const styles = { text: 1, header: 2 };

const parts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Khamsap" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/**
 * An Excel workbook (ISO/IEC 29500, transitional) with one sheet of the columns `COLUMNS`: the header bold and frozen,
 * every cell a text. What is longer than a cell can be goes on in rows below, which have `…` for an id.
 * @yields the file in chunks of 16 kB and more
 * @throws RangeError for more rows than a sheet can have (1,048,576)
 */
export async function* writeXlsx(
  concepts: AsyncIterable<ExportConcept>,
): AsyncGenerator<Uint8Array> {
  const archive = createArchive();
  for (const [name, xml] of Object.entries(parts)) {
    archive.begin(name);
    archive.add(declaration + xml, true);
  }
  archive.begin('xl/worksheets/sheet1.xml');
  const sheet = createSheet();
  let xml = sheet.beginning;
  for await (const concept of concepts) {
    xml += sheet.rows(rowOf(concept));
    if (xml.length < pieceLength) continue;
    archive.add(xml, false);
    xml = '';
    yield* archive.take(chunkLength);
  }
  archive.add(`${xml}</sheetData></worksheet>`, true);
  archive.end();
  yield* archive.take(0);
}

/** The first time that an archive can name: the same concepts are the same bytes. */
const madeAt = new Date(1980, 0, 1);

/** A zip archive whose bytes can be taken while it grows. */
function createArchive() {
  let ready: Uint8Array[] = [];
  let length = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
    length += bytes.length;
  });
  let part: ZipDeflate | undefined;
  return {
    begin(name: string): void {
      part = new ZipDeflate(name, { level: 6 });
      part.mtime = madeAt;
      zip.add(part);
    },
    add: (text: string, isEnd: boolean): void => part?.push(strToU8(text), isEnd),
    end: (): void => zip.end(),
    /** What is ready, where it is as long as this. */
    *take(least: number): Generator<Uint8Array> {
      if (length < least) return;
      yield Buffer.concat(ready);
      ready = [];
      length = 0;
    },
  };
}

const width = (column: ColumnName): number => {
  if (/definition$|examples$|^note$|usage$/u.test(column)) return 50;
  return /^(?:en|vi|lo)$|variants$|sources?$/u.test(column) ? 32 : 16;
};

const letters = COLUMNS.map((_, at) => lettersOf(at));
const mostRows = 1_048_576;

function createSheet() {
  let number = 0;
  const row = (cells: readonly string[], style: number): string => {
    if (++number > mostRows) throw new RangeError('More rows than a sheet can have.');
    let xml = `<row r="${number}">`;
    cells.forEach((cell, at) => {
      if (cell === '') return;
      const text = escapeXml(toXstring(cell));
      xml += `<c r="${letters[at]}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    });
    return `${xml}</row>`;
  };
  const columns = COLUMNS.map(
    (column, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width(column)}" style="${styles.text}" customWidth="1"/>`,
  );
  const view =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const beginning = `${declaration}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>${row(COLUMNS, styles.header)}`;
  return {
    beginning,
    /** A row, and others below it where a cell is too long. */
    rows: (cells: readonly string[]): string =>
      piecesOf(cells)
        .map((piece) => row(piece, styles.text))
        .join(''),
  };
}

/** A row as several whose cells are no longer than they may be. */
function piecesOf(cells: readonly string[]): (readonly string[])[] {
  if (cells.every(({ length }) => length <= longestCell)) return [cells];
  const first = cells.map((cell) => cell.slice(0, cutOf(cell)));
  const rest = cells.map((cell) => cell.slice(cutOf(cell)));
  const idColumn = COLUMNS.indexOf('id');
  return [first, ...piecesOf(rest.with(idColumn, continuation))];
}

/** Where a text may be cut: not inside a surrogate pair. */
function cutOf(text: string): number {
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(longestCell - 1));
  return isPair ? longestCell - 1 : longestCell;
}
