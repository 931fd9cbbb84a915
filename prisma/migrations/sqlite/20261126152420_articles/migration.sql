-- CreateTable
CREATE TABLE "ArticleText" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "original" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sentence" (
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "row" INTEGER,

    PRIMARY KEY ("articleId", "number"),
    CONSTRAINT "Sentence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "articleId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence" INTEGER NOT NULL,
    "conceptId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "leftKey" TEXT NOT NULL,
    "rightKey" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "start"),
    CONSTRAINT "Occurrence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Occurrence_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "articleId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "conceptId"),
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CandidateRejection" (
    "lang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "userName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("lang", "key")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "waitingKey" TEXT,
    "cursor" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "leaseUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "finishedAt" DATETIME
);

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Article" ADD COLUMN "wordCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Article" ADD COLUMN "archivedAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "originalId" TEXT REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Article" ADD COLUMN "alignment" JSONB;
ALTER TABLE "Article" ADD COLUMN "isAlignmentChecked" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "Article_originalId_lang_key" ON "Article"("originalId", "lang");

-- CreateIndex
CREATE INDEX "Sentence_articleId_row_idx" ON "Sentence"("articleId", "row");

-- CreateIndex
CREATE INDEX "Occurrence_conceptId_articleId_start_idx" ON "Occurrence"("conceptId", "articleId", "start");

-- CreateIndex
CREATE INDEX "Occurrence_conceptId_leftKey_articleId_start_idx" ON "Occurrence"("conceptId", "leftKey", "articleId", "start");

-- CreateIndex
CREATE INDEX "Occurrence_conceptId_rightKey_articleId_start_idx" ON "Occurrence"("conceptId", "rightKey", "articleId", "start");

-- CreateIndex
CREATE INDEX "Mention_conceptId_articleId_idx" ON "Mention"("conceptId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_waitingKey_key" ON "Job"("waitingKey");

-- CreateIndex
CREATE INDEX "Job_kind_finishedAt_createdAt_idx" ON "Job"("kind", "finishedAt", "createdAt");
