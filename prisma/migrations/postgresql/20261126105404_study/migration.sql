-- CreateTable
CREATE TABLE "Learner" (
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "settings" JSONB,
    "parameters" JSONB,
    "training" JSONB,
    "schedulingVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Deck" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT,
    "name" TEXT,
    "ownKey" TEXT COLLATE "C" NOT NULL,
    "isTyped" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Deck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeckConcept" (
    "deckId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DeckConcept_pkey" PRIMARY KEY ("deckId","conceptId")
);

-- CreateTable
CREATE TABLE "Card" (
    "userId" TEXT NOT NULL,
    "cardKey" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "dueAt" BIGINT,
    "dueDay" INTEGER,
    "intervalDays" INTEGER NOT NULL,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "lastAnswerAt" BIGINT,
    "answers" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "isSuspended" BOOLEAN NOT NULL,
    "buriedUntil" INTEGER,
    "lastEventAt" BIGINT,
    "lastEventId" TEXT,
    "awaitsVoided" BOOLEAN NOT NULL,
    "schedulingVersion" INTEGER NOT NULL,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("userId","cardKey")
);

-- CreateTable
CREATE TABLE "ReviewEvent" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cardKey" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "rating" INTEGER,
    "durationMillis" INTEGER,
    "typed" TEXT,
    "targetId" TEXT,
    "device" TEXT NOT NULL,
    "answeredAt" BIGINT NOT NULL,
    "answeredAtSent" BIGINT NOT NULL,
    "day" INTEGER NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewEvent_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "StudyNote" (
    "userId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" BIGINT NOT NULL,

    CONSTRAINT "StudyNote_pkey" PRIMARY KEY ("userId","conceptId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Deck_userId_ownKey_key" ON "Deck"("userId", "ownKey");

-- CreateIndex
CREATE INDEX "DeckConcept_deckId_position_idx" ON "DeckConcept"("deckId", "position");

-- CreateIndex
CREATE INDEX "DeckConcept_conceptId_idx" ON "DeckConcept"("conceptId");

-- CreateIndex
CREATE INDEX "Card_userId_dueDay_idx" ON "Card"("userId", "dueDay");

-- CreateIndex
CREATE INDEX "Card_userId_dueAt_idx" ON "Card"("userId", "dueAt");

-- CreateIndex
CREATE INDEX "Card_userId_lastDay_idx" ON "Card"("userId", "lastDay");

-- CreateIndex
CREATE INDEX "Card_userId_buriedUntil_idx" ON "Card"("userId", "buriedUntil");

-- CreateIndex
CREATE INDEX "Card_userId_conceptId_idx" ON "Card"("userId", "conceptId");

-- CreateIndex
CREATE INDEX "Card_userId_schedulingVersion_idx" ON "Card"("userId", "schedulingVersion");

-- CreateIndex
CREATE INDEX "Card_conceptId_cardKey_lapses_answers_idx" ON "Card"("conceptId", "cardKey", "lapses", "answers");

-- CreateIndex
CREATE INDEX "ReviewEvent_userId_cardKey_day_answeredAt_id_kind_rating_idx" ON "ReviewEvent"("userId", "cardKey", "day", "answeredAt", "id", "kind", "rating");

-- CreateIndex
CREATE INDEX "ReviewEvent_userId_kind_day_rating_durationMillis_idx" ON "ReviewEvent"("userId", "kind", "day", "rating", "durationMillis");

-- CreateIndex
CREATE INDEX "Concept_status_category_id_idx" ON "Concept"("status", "category", "id");

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeckConcept" ADD CONSTRAINT "DeckConcept_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeckConcept" ADD CONSTRAINT "DeckConcept_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyNote" ADD CONSTRAINT "StudyNote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyNote" ADD CONSTRAINT "StudyNote_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;
