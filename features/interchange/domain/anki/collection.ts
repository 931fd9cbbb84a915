import { DECK_ID, NOTE_TYPE, NOTE_TYPE_ID, noteType } from './note-type';

/** The collection of a file began so many days before it was made: days of cards count from there. */
export const daysBefore = 4000;

/** The tables of a collection of schema 11, which every version of Anki reads, in the order of columns that it expects. */
export const TABLES = `
create table col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null,
  factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);`;

/** Its indexes, which are made faster when the rows are there. */
export const INDEXES = [
  'create index ix_notes_usn on notes (usn)',
  'create index ix_cards_usn on cards (usn)',
  'create index ix_revlog_usn on revlog (usn)',
  'create index ix_cards_nid on cards (nid)',
  'create index ix_cards_sched on cards (did, queue, due)',
  'create index ix_revlog_cid on revlog (cid)',
  'create index ix_notes_csum on notes (csum)',
];

/**
 * The values of the one row of the table `col`.
 * @param now when the file is made
 * @param todayStartedAt when the learner's day began, in milliseconds since 1970
 * @param nextPosition the place of the next new card
 */
export function collectionRow(now: Date, todayStartedAt: number, nextPosition: number) {
  const millis = now.getTime();
  const seconds = Math.floor(millis / 1000);
  return {
    crt: Math.floor(todayStartedAt / 1000) - daysBefore * 86_400,
    mod: millis,
    scm: millis,
    conf: JSON.stringify(config(nextPosition)),
    models: JSON.stringify({ [NOTE_TYPE_ID]: noteType() }),
    decks: JSON.stringify({
      1: deck(1, 'Default', seconds),
      [DECK_ID]: deck(DECK_ID, NOTE_TYPE, seconds),
    }),
    dconf: JSON.stringify({ 1: deckOptions }),
  };
}

const config = (nextPos: number) => ({
  nextPos,
  schedVer: 2,
  curDeck: DECK_ID,
  activeDecks: [DECK_ID],
  curModel: NOTE_TYPE_ID,
  estTimes: true,
  dueCounts: true,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
});

const deck = (id: number, name: string, mod: number) => ({
  ...{ id, name, mod, usn: -1, desc: '', dyn: 0, conf: 1, extendNew: 10, extendRev: 50 },
  ...{ collapsed: false, browserCollapsed: false },
  ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
});

/** Anki's own options of a deck. */
const deckOptions = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, timer: 0, autoplay: true },
  ...{ replayq: true, dyn: false },
  new: { delays: [1, 10], ints: [1, 4, 0], initialFactor: 2500, order: 1, perDay: 20, bury: false },
  rev: {
    perDay: 200,
    ease4: 1.3,
    ivlFct: 1,
    maxIvl: 36_500,
    bury: false,
    hardFactor: 1.2,
    fuzz: 0.05,
    minSpace: 1,
  },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
};
