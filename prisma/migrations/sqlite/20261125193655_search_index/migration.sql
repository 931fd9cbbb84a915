-- DropIndex
DROP INDEX "Term_lang_spellingKey_idx";

-- DropIndex
DROP INDEX "Term_lang_bareKey_idx";

-- AlterTable
ALTER TABLE "Term" DROP COLUMN "spellingKey";
ALTER TABLE "Term" DROP COLUMN "bareKey";

-- AlterTable
ALTER TABLE "Termbase" ADD COLUMN "searchVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Termbase" ADD COLUMN "lastEntry" INTEGER NOT NULL DEFAULT 0;

-- CreateTable: an INTEGER key is the rowid itself, so that entries lie in the order in which they are read.
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "termId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "compactKey" TEXT NOT NULL,
    "paddedKey" TEXT NOT NULL,
    CONSTRAINT "SearchEntry_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SearchEntry_part_compactKey_idx" ON "SearchEntry"("part", "compactKey");

-- CreateIndex
CREATE INDEX "SearchEntry_conceptId_idx" ON "SearchEntry"("conceptId");

-- The substrings of three characters of each padded key, by form. They keep no copy of the text, and triggers keep them in step.
CREATE VIRTUAL TABLE "SearchTextEn" USING fts5("paddedKey", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE "SearchTextVi" USING fts5("paddedKey", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE "SearchTextLo" USING fts5("paddedKey", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE "SearchTextSound" USING fts5("paddedKey", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');

CREATE TRIGGER "SearchEntry_insertEn" AFTER INSERT ON "SearchEntry" WHEN new."part" % 4 = 0 BEGIN
    INSERT INTO "SearchTextEn" ("rowid", "paddedKey") VALUES (new."id", new."paddedKey");
END;

CREATE TRIGGER "SearchEntry_deleteEn" AFTER DELETE ON "SearchEntry" WHEN old."part" % 4 = 0 BEGIN
    DELETE FROM "SearchTextEn" WHERE "rowid" = old."id";
END;

CREATE TRIGGER "SearchEntry_insertVi" AFTER INSERT ON "SearchEntry" WHEN new."part" % 4 = 1 BEGIN
    INSERT INTO "SearchTextVi" ("rowid", "paddedKey") VALUES (new."id", new."paddedKey");
END;

CREATE TRIGGER "SearchEntry_deleteVi" AFTER DELETE ON "SearchEntry" WHEN old."part" % 4 = 1 BEGIN
    DELETE FROM "SearchTextVi" WHERE "rowid" = old."id";
END;

CREATE TRIGGER "SearchEntry_insertLo" AFTER INSERT ON "SearchEntry" WHEN new."part" % 4 = 2 BEGIN
    INSERT INTO "SearchTextLo" ("rowid", "paddedKey") VALUES (new."id", new."paddedKey");
END;

CREATE TRIGGER "SearchEntry_deleteLo" AFTER DELETE ON "SearchEntry" WHEN old."part" % 4 = 2 BEGIN
    DELETE FROM "SearchTextLo" WHERE "rowid" = old."id";
END;

CREATE TRIGGER "SearchEntry_insertSound" AFTER INSERT ON "SearchEntry" WHEN new."part" % 4 = 3 BEGIN
    INSERT INTO "SearchTextSound" ("rowid", "paddedKey") VALUES (new."id", new."paddedKey");
END;

CREATE TRIGGER "SearchEntry_deleteSound" AFTER DELETE ON "SearchEntry" WHEN old."part" % 4 = 3 BEGIN
    DELETE FROM "SearchTextSound" WHERE "rowid" = old."id";
END;

-- CreateTable
CREATE TABLE "SearchWord" (
    "lang" TEXT NOT NULL,
    "deletion" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    PRIMARY KEY ("lang", "deletion", "word")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "day" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("day", "query")
);

-- CreateIndex
CREATE INDEX "SearchMiss_query_idx" ON "SearchMiss"("query");
