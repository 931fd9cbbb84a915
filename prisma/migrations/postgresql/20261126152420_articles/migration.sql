-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "alignment" JSONB,
ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "isAlignmentChecked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "originalId" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "wordCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ArticleText" (
    "articleId" TEXT NOT NULL,
    "original" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ArticleText_pkey" PRIMARY KEY ("articleId")
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

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("articleId","number")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "articleId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence" INTEGER NOT NULL,
    "conceptId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "leftKey" TEXT COLLATE "C" NOT NULL,
    "rightKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("articleId","start")
);

-- CreateTable
CREATE TABLE "Mention" (
    "articleId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("articleId","conceptId")
);

-- CreateTable
CREATE TABLE "CandidateRejection" (
    "lang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "userName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CandidateRejection_pkey" PRIMARY KEY ("lang","key")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "waitingKey" TEXT COLLATE "C",
    "cursor" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE UNIQUE INDEX "Article_originalId_lang_key" ON "Article"("originalId", "lang");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleText" ADD CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;
