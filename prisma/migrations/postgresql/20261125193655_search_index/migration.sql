-- DropIndex
DROP INDEX "Term_lang_spellingKey_idx";

-- DropIndex
DROP INDEX "Term_lang_bareKey_idx";

-- AlterTable
ALTER TABLE "Term" DROP COLUMN "bareKey",
DROP COLUMN "spellingKey";

-- AlterTable
ALTER TABLE "Termbase" ADD COLUMN     "lastEntry" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "searchVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" BIGINT NOT NULL,
    "termId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "compactKey" TEXT COLLATE "C" NOT NULL,
    "paddedKey" TEXT COLLATE "C" NOT NULL,

    -- With the key, entries are compared in the index alone, here and in the order of keys.
    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id") INCLUDE ("paddedKey")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "lang" TEXT NOT NULL,
    "deletion" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("lang","deletion","word")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "day" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("day","query")
);

-- CreateIndex
CREATE INDEX "SearchEntry_part_compactKey_idx" ON "SearchEntry"("part", "compactKey") INCLUDE ("id", "paddedKey");

-- CreateIndex
CREATE INDEX "SearchEntry_conceptId_idx" ON "SearchEntry"("conceptId");

-- CreateIndex
CREATE INDEX "SearchMiss_query_idx" ON "SearchMiss"("query");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The substrings of three characters of each padded key, an index for each part: English, Vietnamese, Lao, its sound, and drafts.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "SearchEntry_en_idx" ON "SearchEntry" USING gin ("paddedKey" gin_trgm_ops) WHERE "part" = 0;
CREATE INDEX "SearchEntry_vi_idx" ON "SearchEntry" USING gin ("paddedKey" gin_trgm_ops) WHERE "part" = 1;
CREATE INDEX "SearchEntry_lo_idx" ON "SearchEntry" USING gin ("paddedKey" gin_trgm_ops) WHERE "part" = 2;
CREATE INDEX "SearchEntry_sound_idx" ON "SearchEntry" USING gin ("paddedKey" gin_trgm_ops) WHERE "part" = 3;
CREATE INDEX "SearchEntry_draft_idx" ON "SearchEntry" USING gin ("paddedKey" gin_trgm_ops) WHERE "part" > 3;
