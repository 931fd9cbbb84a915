import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Zip, ZipDeflate } from 'fflate';
import type { Card } from '@/features/study/domain/card';
import { cardKey } from '@/features/study/domain/card-key';
import type { Day } from '@/features/study/domain/day';
import { cardRow, newCardRow } from '../domain/anki/card-row';
import { collectionRow, INDEXES, TABLES } from '../domain/anki/collection';
import { unescapeHtml } from '../domain/anki/html';
import { type Note, type NoteOptions, noteOf } from '../domain/anki/note';
import {
  DECK_ID,
  DIRECTIONS,
  HEAD_FIELDS,
  NOTE_FIELDS,
  NOTE_TYPE_ID,
} from '../domain/anki/note-type';
import type { ExportConcept } from '../domain/entry';
import { checksumOf, createStableIds } from './stable-id';
import { temporaryFile } from './temporary-file';

/** What a learner knows, by the keys of `cardKey`. */
export interface LearnerCards {
  cards: ReadonlyMap<string, Card>;
  today: Day;
  /** When that day began, milliseconds since 1970. */
  todayStartedAt: number;
}

export interface ApkgOptions extends NoteOptions {
  /** When the file is made: Anki updates notes that it has from an earlier file. */
  now: Date;
  /** Without it all cards are new. */
  learner?: LearnerCards;
}

/** Bytes of a collection that are packed at once. */
const pieceLength = 262_144;

/**
 * A package of Anki (`.apkg`, collection of schema 11): a note for each concept that can be asked for, a card for each
 * of its directions. The collection is made in a file, some 3 kB a concept.
 * @yields the file in chunks
 */
export async function* writeApkg(
  concepts: AsyncIterable<ExportConcept>,
  options: ApkgOptions,
): AsyncGenerator<Uint8Array> {
  const file = temporaryFile();
  try {
    await writeCollection(file.path, concepts, options);
    const ready: Uint8Array[] = [];
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      if (bytes.length > 0) ready.push(bytes);
    });
    const add = (name: string) => {
      const part = new ZipDeflate(name, { level: 6 });
      part.mtime = options.now;
      zip.add(part);
      return part;
    };
    const collection = add('collection.anki2');
    for await (const piece of createReadStream(file.path, { highWaterMark: pieceLength })) {
      collection.push(piece);
      yield* ready.splice(0);
    }
    collection.push(new Uint8Array(0), true);
    add('media').push(new TextEncoder().encode('{}'), true);
    zip.end();
    yield* ready;
  } finally {
    file.remove();
  }
}

/** Made anew after a crash, it need not last. */
const settings = ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -8000'];

async function writeCollection(
  path: string,
  concepts: AsyncIterable<ExportConcept>,
  options: ApkgOptions,
): Promise<void> {
  const database = new Database(path);
  try {
    for (const setting of settings) database.pragma(setting);
    database.exec(`begin; ${TABLES}`);
    const writer = createNoteWriter(database, options);
    for await (const concept of concepts) {
      const note = noteOf(concept, options);
      if (note) writer.write(note);
    }
    const today = options.learner?.todayStartedAt ?? options.now.getTime();
    database
      .prepare(
        `insert into col values (1, @crt, @mod, @scm, 11, 0, -1, 0, @conf, @models, @decks, @dconf, '{}')`,
      )
      .run(collectionRow(options.now, today, writer.nextPosition()));
    // Made afterwards they take less time and room; others have their turn between two of them.
    for (const index of INDEXES) {
      database.exec(index);
      await setImmediate();
    }
    database.exec('commit');
  } finally {
    database.close();
  }
}

const sortField = NOTE_FIELDS.indexOf(HEAD_FIELDS.en);

function createNoteWriter(database: Database.Database, { now, learner }: ApkgOptions) {
  const seconds = Math.floor(now.getTime() / 1000);
  const insertNote = database.prepare(
    `insert into notes values (?, ?, ${NOTE_TYPE_ID}, ${seconds}, -1, ?, ?, ?, ?, 0, '')`,
  );
  const insertCard = database.prepare(
    `insert into cards values (@id, @nid, ${DECK_ID}, @ord, ${seconds}, -1, @type, @queue, @due,
      @ivl, @factor, @reps, @lapses, @left, 0, 0, 0, @data)`,
  );
  const noteId = createStableIds();
  const cardId = createStableIds();
  let position = 1;
  return {
    write({ guid, fields, tags, asked }: Note): void {
      const nid = noteId(guid);
      const sorted = unescapeHtml((fields[sortField] ?? '').replace(/<[^>]*>/gu, ''));
      const content = [guid, ` ${tags.join(' ')} `, fields.join('\u001F'), sorted];
      insertNote.run(nid, ...content, checksumOf(guid));
      DIRECTIONS.forEach((direction, ord) => {
        if (!asked.includes(ord)) return;
        const key = cardKey(guid, direction);
        const known = learner?.cards.get(key);
        const row =
          known && learner ? cardRow(known, position, learner.today) : newCardRow(position);
        insertCard.run({ id: cardId(key), nid, ord, ...row });
      });
      position++;
    },
    nextPosition: (): number => position,
  };
}
